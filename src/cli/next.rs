//! `guichet next`: calls whose turn it is to this desk.

use super::{
    Setting, args,
    out::Out,
    queue::{VisitJson, label},
};
use crate::error::{Kind, Result};

/// Gives the exit status: nobody waiting is no error, but a script wants to know.
pub(super) fn run(args: &args::Next, setting: &Setting, out: &mut Out) -> Result<u8> {
    let store = setting.open()?;
    let stamp = setting.stamp();
    let called = store.call_next(stamp.now.today(), &stamp)?;
    let Some(visit) = called else {
        if args.json {
            out.json(&None::<()>)?;
        } else {
            out.line(&setting.tx.t("cli-nobody"))?;
        }
        return Ok(Kind::NotFound.exit_code());
    };
    if args.json {
        out.json(&VisitJson::of(&visit, stamp.now.at))?;
        return Ok(0);
    }
    let values = [
        ("ticket", visit.ticket.into()),
        ("name", name_part(label(&visit)).into()),
        ("desk", stamp.desk.clone().into()),
    ];
    out.line(&setting.tx.with("cli-called", &values))?;
    Ok(0)
}

/// A name with the space before it; nothing where there is none.
fn name_part(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(" {name}") }
}
