//! `guichet person export | correct | restrict | refuse | decisions`: what a person can ask of whoever keeps a
//! record of them, and the register of what was decided.

use std::cmp::Reverse;

use super::{
    Setting,
    args::{self, DayFormat, Wished, Written as _},
    note,
    out::Out,
    person::of_card,
    warn_of_folder,
};
use crate::{
    app::{
        holding::{self, Sayer},
        new_file,
        wishes::said_of_struck,
        words,
    },
    domain::{
        audit::{Detail, Record, Subject as About, What},
        ids::PersonId,
        person::{Person, PersonEdit, as_written},
        privacy::{Answer, Decision, Holding, PrivateNotes, Wish},
        vocabulary::List,
    },
    error::{Error, Kind, Result},
    exchange::document::{Format, bytes},
    store::Store,
    text::Texts,
};

/// How many people are named where words fit several.
const NAMED: usize = 5;

/// The record, for whoever may answer what people ask for: coordinators, where the house has any.
pub(super) fn opened(setting: &Setting) -> Result<Store> {
    let store = setting.open_existing()?;
    let config = &setting.loaded.config;
    let configured = config.coordinators.is_empty() || config.is_coordinator(&setting.worker);
    if setting.access().may_coordinate(configured) { Ok(store) } else { Err(Error::new(Kind::NotCoordinator)) }
}

/// The person of a card or of an id.
pub(super) fn of_code(store: &Store, typed: &str) -> Result<Person> {
    match of_card(store, typed) {
        Err(error) if error.kind() == Kind::BadUsage => {
            let id = store.person_of(typed).map_err(|error| error.at("CARD"))?;
            Ok(store.person(&id, 0)?.person)
        }
        found => found,
    }
}

/// The same, also where the recording that made the record was taken back: what is left of it is held all the same.
pub(super) fn held_of_code(store: &Store, typed: &str) -> Result<Person> {
    match of_code(store, typed) {
        Err(error) if error.kind() == Kind::NotFound => {
            let typed = as_written(typed.trim()).unwrap_or_else(|| typed.to_owned());
            store.held_person(&typed).map_err(|_| error)
        }
        found => found,
    }
}

/// The person of a card, of an id, or the only one whom words find; where they find several, their cards are named.
fn who(store: &Store, words: &[String], setting: &Setting) -> Result<PersonId> {
    let typed = words.join(" ");
    if typed.trim().is_empty() {
        return Err(Error::new(Kind::BadUsage).at("missing-person-export"));
    }
    match held_of_code(store, &typed) {
        Err(error) if error.kind() == Kind::NotFound => {}
        found => return found.map(|person| person.id),
    }
    let found = store.find_people(&typed, NAMED)?.hits;
    match found.as_slice() {
        [] => Err(Error::new(Kind::NotFound).at("WHO")),
        [only] => Ok(only.person.id.clone()),
        several => {
            let cards: Vec<&str> = several.iter().map(|hit| hit.person.card_code.as_str()).collect();
            note(&setting.tx.with("cli-person-several", &[("cards", cards.join(", ").into())]));
            Err(Error::new(Kind::BadUsage).at("WHO"))
        }
    }
}

pub(super) fn export(args: &args::ExportPerson, setting: &Setting, out: &mut Out) -> Result<()> {
    let named = if args.json { Some(DayFormat::Json) } else { args.format };
    let format = args::format(named, args.output.as_deref(), DayFormat::Text)?;
    if args.output.is_none() && format == DayFormat::Pdf {
        return Err(Error::new(Kind::BadUsage).at("pdf"));
    }
    let store = opened(setting)?;
    let id = who(&store, &args.who, setting)?;
    // What is held is shown to whoever asks: they need no reason.
    let reason = args.reason.as_deref().unwrap_or_default();
    store.must_not_name(&id, reason)?;
    let notes = match (args.with_private, args.without_private) {
        (true, _) => PrivateNotes::Everybodys,
        (_, true) => PrivateNotes::Nobodys,
        _ => PrivateNotes::Own,
    };
    let held = store.holding(&id, notes, setting.worker())?;
    let bytes = written(&held, format, setting)?;
    match &args.output {
        None => out.bytes(&bytes)?,
        Some(path) => {
            warn_of_folder(path, &setting.tx);
            new_file::write(path, &bytes, args.force)?;
        }
    }
    // Also what goes to standard output: nobody knows whether that is a screen, a file or a printer.
    store.audit_handed_out(&held, holding::handed(notes).as_form(format.ending()), &setting.stamp())?;
    if held.private_left_out > 0 {
        note(&setting.tx.with("cli-holding-left-out", &[("count", held.private_left_out.into())]));
    }
    store.decide(&id, Wish::Access, Answer::Exported, reason, &setting.stamp())
}

fn written(held: &Holding, format: DayFormat, setting: &Setting) -> Result<Vec<u8>> {
    let format = match format {
        DayFormat::Json => {
            let json = serde_json::to_string_pretty(held).map_err(|error| Error::new(Kind::Internal).because(error))?;
            return Ok((json + "\n").into_bytes());
        }
        DayFormat::Text => Format::Text,
        DayFormat::Md => Format::Markdown,
        DayFormat::Html => Format::Html,
        DayFormat::Pdf => Format::Pdf,
    };
    let texts = Texts::new(holding::language(held, setting.tx.lang()));
    bytes(&sayer(setting, &texts).document(held), format)
}

fn sayer<'a>(setting: &'a Setting, texts: &'a Texts) -> Sayer<'a> {
    Sayer {
        texts,
        vocabulary: &setting.vocabulary,
        rights: &setting.rights,
        config: &setting.loaded.config,
        clock: setting.clock,
        now: setting.clock.now(),
    }
}

pub(super) fn correct(args: &args::CorrectPerson, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open_existing()?;
    let person = of_code(&store, &args.code)?;
    let language = match args.language.as_deref() {
        Some(words) => Some(super::cases::code_of(List::Language, words, setting)?),
        None => person.language.clone(),
    };
    let edit = PersonEdit {
        name: args.name.clone().or_else(|| person.name.clone()),
        reach: args.reach.clone().or_else(|| person.reach.clone()),
        language,
    };
    let version = store.person(&person.id, 0)?.version;
    let corrected = store.correct_person(&person.id, version, &edit, &args.reason, &setting.stamp())?;
    let said = if corrected.is_some() { "cli-person-corrected" } else { "cli-person-correct-already" };
    out.line(&setting.tx.with(said, &[("code", person.card_code.as_str().into())]))?;
    let struck = corrected.map_or(0, |corrected| corrected.struck);
    said_of_struck(&setting.tx, struck).map_or(Ok(()), |said| out.line(&said))
}

pub(super) fn restrict(args: &args::RestrictPerson, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = opened(setting)?;
    let person = of_code(&store, &args.code)?;
    let said = if args.lift {
        store.lift_restriction(&person.id, &args.reason, &setting.stamp())?;
        "cli-person-lifted"
    } else {
        store.restrict_person(&person.id, &args.reason, &setting.stamp())?;
        "cli-person-restricted"
    };
    out.line(&setting.tx.with(said, &[("code", person.card_code.as_str().into())]))
}

pub(super) fn refuse(args: &args::RefusePerson, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = opened(setting)?;
    let person = held_of_code(&store, &args.code)?;
    let wish = match args.wish {
        Wished::Access => Wish::Access,
        Wished::Correction => Wish::Correction,
        Wished::Erasure => Wish::Erasure,
        Wished::Restriction => Wish::Restriction,
        Wished::Objection => Wish::Objection,
    };
    store.decide(&person.id, wish, Answer::Refused, &args.reason, &setting.stamp())?;
    out.line(&setting.tx.with("cli-person-refused", &[("code", person.card_code.as_str().into())]))
}

/// What was decided about the person of a card or an id, and who that is; also about somebody who was erased, as far as
/// the record can still tell: of a card these are all who may have had it.
fn decided_about(store: &Store, code: &str, setting: &Setting) -> Result<(Vec<PersonId>, Vec<Decision>)> {
    let nobody = match held_of_code(store, code) {
        Ok(person) => {
            let found = store.decisions(Some(&person.id))?;
            return Ok((vec![person.id], found));
        }
        Err(error) if error.kind() == Kind::NotFound => error,
        Err(error) => return Err(error),
    };
    let erased = store.erased_people(code)?;
    if let (Some(day), true) = (store.erased_on(code)?, as_written(code.trim()).is_some()) {
        let said = if erased.len() == 1 { "cli-decisions-erased" } else { "cli-decisions-several" };
        let values = [("count", erased.len().into()), ("day", words::long_date(&setting.tx, day).into())];
        note(&setting.tx.with(said, &values));
    }
    let ids = if erased.is_empty() { vec![PersonId::from(code)] } else { erased.concat() };
    let mut found = Vec::new();
    for id in &ids {
        found.extend(store.decisions(Some(id))?);
    }
    found.sort_by_key(|decision| Reverse(decision.day));
    if found.is_empty() && erased.is_empty() {
        return Err(nobody);
    }
    let lost = without_line(store, &erased, &found)?;
    if lost > 0 {
        let said = if erased.len() == 1 { "cli-decisions-lost" } else { "cli-decisions-lost-some" };
        note(&setting.tx.with(said, &[("lost", lost.into()), ("count", erased.len().into())]));
    }
    let each = erased.into_iter().filter_map(|records| records.into_iter().next()).collect::<Vec<_>>();
    Ok((if each.is_empty() { ids } else { each }, found))
}

/// Of how many of these erased people no line of the register says that they were, although a backup brought them back since:
/// their line may have gone with the record that was there.
fn without_line(store: &Store, erased: &[Vec<PersonId>], found: &[Decision]) -> Result<usize> {
    let mut lost = 0;
    for records in erased {
        let is_told = found.iter().any(|it| it.answer == Answer::Erased && records.contains(&it.person));
        lost += usize::from(!is_told && store.was_erased_again(records)?);
    }
    Ok(lost)
}

pub(super) fn decisions(args: &args::PersonDecisions, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = opened(setting)?;
    let (of, found) = match &args.code {
        None => (Vec::new(), store.decisions(None)?),
        Some(code) => decided_about(&store, code, setting)?,
    };
    if !found.is_empty() {
        // Of whom there are decisions is an id, whatever was typed; of a card that several may have had, each of them.
        let about = of.iter().map(|id| About::new(Record::Person, id.as_str()));
        store.audit(&setting.stamp(), What::ReadList, about, Detail::of("decisions").counted(found.len() as u64))?;
    }
    if args.json {
        return out.json(&found);
    }
    if found.is_empty() {
        return out.line(&setting.tx.t("cli-decisions-none"));
    }
    let row = |decision: &Decision| {
        vec![
            decision.day.to_string(),
            setting.tx.t(&format!("wish-{}", decision.asked.code())),
            setting.tx.t(&format!("answer-{}", decision.answer.code())),
            decision.person.to_string(),
            decision.worker.clone(),
            decision.reason.clone(),
        ]
    };
    out.table(&found.iter().map(row).collect::<Vec<_>>())
}
