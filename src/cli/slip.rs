//! `guichet slip`: the page that a person takes along to a service, as text, as PDF, or printed.

use super::{Setting, args, note, out::Out, warn_of_folder};
use crate::{
    app::{new_file, slip::document},
    config::{Form, Paper, Print},
    domain::{
        audit::{Detail, What},
        ids::ServiceId,
        service::Service,
        slip::{self, Sender, Slip},
    },
    error::{Error, Kind, Result},
    exchange::slip_text,
    printing,
    store::Store,
    text::slip::SlipLang,
};

/// How many services of a search are named when more than one answers.
const NAMED: usize = 4;

pub(super) fn run(args: &args::Slip, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open_existing()?;
    let service = service(&args.service.join(" "), &store, setting)?;
    let enter = |what, detail| store.audit(&setting.stamp(), what, None, detail);
    let config = &setting.loaded.config;
    let sender =
        Sender { house: &config.service, worker: setting.worker(), phone: &config.phone, address: &config.address };
    let ours = SlipLang::from(setting.tx.lang());
    let lang = args.lang.as_deref().and_then(SlipLang::from_code).unwrap_or(ours);
    let slip = slip::write(&service, setting.clock.now().local, &sender, lang, ours);
    let paper = args.size.unwrap_or(config.print.paper);
    match &args.pdf {
        Some(path) => {
            let pdf = document(&slip, paper, Form::Pdf)?;
            if path.as_os_str() == "-" {
                return out.bytes(&pdf);
            }
            warn_of_folder(path, &setting.tx);
            new_file::write(path, &pdf, args.force)?;
            enter(What::Exported, Detail::of("slip").as_form("pdf"))?;
            let said = setting.tx.with("cli-slip-written", &[("path", path.display().to_string().into())]);
            out.line(&said)
        }
        None if args.print => {
            print(&slip, paper, &config.print, setting, out)?;
            enter(What::Printed, Detail::of("slip"))
        }
        None if args.json => out.json(&slip),
        None => out.bytes(slip_text::write(&slip).as_bytes()),
    }
}

fn print(slip: &Slip, paper: Paper, print: &Print, setting: &Setting, out: &mut Out) -> Result<()> {
    printing::start(print, paper, document(slip, paper, print.form)?)?.wait()?;
    out.line(&setting.tx.with("cli-slip-printed", &[("name", slip.name.as_str().into())]))
}

/// The service with this id, or else the one that a search finds first.
fn service(words: &str, store: &Store, setting: &Setting) -> Result<Service> {
    if let Some(service) = store.service(&ServiceId::from(words))? {
        return Ok(service);
    }
    let mut hits = store.search_services(words, &setting.synonyms, NAMED)?.hits.into_iter();
    let first = hits.next().ok_or_else(|| Error::new(Kind::NotFound).at("-"))?;
    let others: Vec<String> = hits.map(|service| service.full_name()).collect();
    if !others.is_empty() {
        note(&setting.tx.with("cli-slip-several", &[("names", others.join(" ; ").into())]));
    }
    Ok(first)
}
