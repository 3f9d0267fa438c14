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
        ("name", name_part(label(&visit)).into()),
        ("desk", stamp.desk.clone().into()),
    ];
    out.line(&setting.tx.with("cli-called", &values))
}

/// A name with the space before it; nothing where there is none.
fn name_part(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(" {name}") }
}
