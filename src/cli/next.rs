//! `guichet next`: calls whose turn it is to this desk.

use super::{
    Setting, args,
    out::Out,
    queue::{VisitJson, label},
};
use crate::error::{Error, Kind, Result};

pub(super) fn run(args: &args::Next, setting: &Setting, out: &mut Out) -> Result<()> {
    let stamp = setting.stamp();
    let called = setting.open()?.call_next(stamp.now.today(), &stamp)?;
    let Some(visit) = called else {
        if args.json {
            out.json(&None::<()>)?;
        } else {
            out.line(&setting.tx.t("cli-nobody"))?;
        }
        out.finish()?;
        return Err(Error::new(Kind::NotFound).at("-"));
    };
    if args.json {
        return out.json(&VisitJson::of(&visit, stamp.now.at));
    }
    let values = [
        ("ticket", visit.ticket.into()),
        ("name", label(&visit).to_owned().into()),
        ("desk", stamp.desk.clone().into()),
    ];
    out.line(&setting.tx.with("cli-called", &values))
}
