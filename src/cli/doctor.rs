//! `guichet doctor`: examines the record and what is around it, and says of each thing whether it is as it should be and
//! what to do about it.

use serde::Serialize;

use super::{Setting, args, out::Out, unlock};
use crate::{
    app::doctor::{patient, said, summary},
    domain::health::{Finding, State, worst},
    error::{Kind, Result},
    store::{
        doctor::{examine, may_not_read_keys},
        gone, place,
    },
    text,
};

#[derive(Serialize)]
struct DoctorJson<'a> {
    state: &'a str,
    findings: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    check: &'a str,
    found: &'a str,
    state: &'a str,
    says: String,
    todo: Option<String>,
}

/// Examines the record; the status says how bad the worst finding is.
pub(super) fn run(args: &args::Doctor, setting: &Setting, out: &mut Out) -> Result<u8> {
    let record = setting.db()?;
    if args.reindex {
        setting.open_existing()?.make_indexes_anew()?;
    }
    let seats = crate::config::seats().known();
    let config = crate::config::Config { backup: setting.loaded.backup(), ..setting.loaded.config.clone() };
    let key = match unlock::key_of_record(setting, &record, &args.recovery) {
        // There is nothing to open, and the news of that waits for nobody's passphrase.
        Err(_) if gone::is_new(&record) || place::is_taken(&record) => None,
        // That the keyring is damaged is a finding, and what is around the record can be looked at without it.
        Err(error) if error.kind() == Kind::BadKeys => None,
        // So is that this account may not read it.
        Err(_) if may_not_read_keys(&record) => None,
        key => key?,
    };
    let findings = examine(&patient(&record, key, &config, seats, setting.clock.now()));
    if args.json {
        out.json(&json(&findings, setting))?;
    } else {
        tell(&findings, setting, out)?;
    }
    Ok(worst(&findings).exit_code())
}

fn json<'a>(findings: &[Finding], setting: &Setting) -> DoctorJson<'a> {
    let row = |finding: &Finding| {
        let (check, found) = finding.fact.codes();
        let said = said(finding, &setting.tx);
        let todo = said.todo.as_deref().map(text::of_record);
        FindingJson { check, found, state: said.state.code(), says: said.text, todo }
    };
    DoctorJson { state: worst(findings).code(), findings: findings.iter().map(row).collect() }
}

fn tell(findings: &[Finding], setting: &Setting, out: &mut Out) -> Result<()> {
    for finding in findings {
        let said = said(finding, &setting.tx);
        let sign = match said.state {
            State::Sound => "✓ ",
            State::Look => "! ",
            State::Trouble => "‼ ",
        };
        out.line(&format!("{sign} {}", said.text))?;
        if let Some(todo) = said.todo {
            out.line(&format!("   → {}", text::of_record(&todo)))?;
        }
    }
    out.line(&summary(findings, &setting.tx))
}
