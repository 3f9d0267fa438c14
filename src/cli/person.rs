//! `guichet person`: finding somebody who is followed up, and what is kept of them. What is personal is said on standard
//! output alone.

use serde::Serialize;

use super::{Setting, args, out::Out, person_erase, person_rights, table};
use crate::{
    app::{people::facts, words},
    domain::{
        audit::{Detail, Record, Subject, What},
        case::CaseStatus,
        person::{Person, PersonFile, PersonHit, as_written},
        privacy::Restriction,
        vocabulary::List,
    },
    error::{Error, Kind, Result},
    store::Store,
};

/// More than anybody reads.
const LIMIT: usize = 500;

/// People as scripts read them; `docs/people.md` explains the fields.
#[derive(Debug, Serialize)]
struct PeopleJson<'a> {
    people: &'a [PersonHit],
    /// Whether a card code was typed with a mistake.
    mistyped: bool,
}

pub(super) fn run(args: &args::Person, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Person::Find(args) => find(args, setting, out),
        args::Person::Show(args) => show(args, setting, out),
        args::Person::Export(args) => person_rights::export(args, setting, out),
        args::Person::Correct(args) => person_rights::correct(args, setting, out),
        args::Person::Erase(args) => person_erase::erase(args, setting, out),
        args::Person::Restrict(args) => person_rights::restrict(args, setting, out),
        args::Person::Refuse(args) => person_rights::refuse(args, setting, out),
        args::Person::Decisions(args) => person_rights::decisions(args, setting, out),
    }
}

fn find(args: &args::FindPerson, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open_existing()?;
    let found = store.find_people(&args.words.join(" "), args.limit.into())?;
    if !found.hits.is_empty() {
        let detail = Detail::of("people").counted(found.hits.len() as u64);
        store.audit(&setting.stamp(), What::ReadList, None, detail)?;
    }
    if args.json {
        out.json(&PeopleJson { people: &found.hits, mistyped: found.mistyped })?;
    } else {
        let row = |hit: &PersonHit| {
            let name = hit.person.name.clone().unwrap_or_default();
            let facts = [facts_of(setting, hit), restricted(setting, hit.restricted.as_ref())];
            vec![hit.person.card_code.clone(), name, facts.join(" · ").trim_matches([' ', '·']).to_owned()]
        };
        let rows: Vec<_> = found.hits.iter().map(row).collect();
        out.table(&rows)?;
    }
    if found.mistyped {
        out.finish()?;
        return Err(Error::new(Kind::BadUsage).at("CARD"));
    }
    if found.hits.is_empty() {
        out.finish()?;
        return Err(Error::new(Kind::NotFound).at("-"));
    }
    Ok(())
}

/// The marker of a record that is only kept, with since when and why; nothing where it is used.
pub(super) fn restricted(setting: &Setting, restricted: Option<&Restriction>) -> String {
    let tx = &setting.tx;
    restricted.map(|it| tx.labelled(&tx.t("person-restricted"), &words::restricted(tx, it))).unwrap_or_default()
}

/// The facts of the screen without the card code, which has a column of its own here.
fn facts_of(setting: &Setting, hit: &PersonHit) -> String {
    let facts = facts(&setting.tx, hit);
    facts.strip_prefix(&hit.person.card_code).map_or(facts.as_str(), |rest| rest.trim_start_matches(" · ")).to_owned()
}

fn show(args: &args::ShowPerson, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open_existing()?;
    let person = of_card(&store, &args.code)?;
    let file = store.person(&person.id, LIMIT)?;
    let subject = Subject::new(Record::Person, person.id.as_str());
    store.audit(&setting.stamp(), What::ReadPerson, Some(subject), Detail::NONE)?;
    if args.json { out.json(&file) } else { lines(&file, setting).iter().try_for_each(|line| out.row(line)) }
}

/// The person of a card code.
pub(super) fn of_card(store: &Store, typed: &str) -> Result<Person> {
    let code = as_written(typed.trim()).ok_or_else(|| Error::new(Kind::BadUsage).at("CARD"))?;
    store.person_by_card(&code)?.ok_or_else(|| Error::new(Kind::NotFound).at("CARD"))
}

fn lines(file: &PersonFile, setting: &Setting) -> Vec<String> {
    let tx = &setting.tx;
    let lang = tx.lang();
    let label = |list, code| setting.vocabulary.label(list, code, lang).to_owned();
    let person = &file.person;
    let cards: Vec<&str> = std::iter::once(&person.card_code).chain(&file.other_cards).map(String::as_str).collect();
    let mut facts = vec![vec![tx.t("person-card"), cards.join(", ")]];
    facts.extend(person.name.clone().map(|name| vec![tx.t("person-name"), name]));
    facts.extend(person.reach.clone().map(|reach| vec![tx.t("person-reach"), reach]));
    facts.extend(person.language.as_ref().map(|code| vec![tx.t("person-language"), label(List::Language, code)]));
    facts.extend(
        file.restricted.as_ref().map(|restricted| vec![tx.t("person-restricted"), words::restricted(tx, restricted)]),
    );
    let mut lines = table::lines(&facts);
    let cases = file.cases.iter().map(|case| {
        let closed = if case.status == CaseStatus::Closed { tx.t("case-closed") } else { String::new() };
        let due = case.due.map(|due| due.to_string()).unwrap_or_default();
        vec![case.number.clone(), case.subject.clone(), case.next_action.clone().unwrap_or_default(), due, closed]
    });
    let visits = file.visits.iter().map(|visit| {
        let about = visit.procedure.as_ref().map(|code| label(List::Procedure, code));
        let about = about.or_else(|| visit.topic.as_ref().map(|code| label(List::Topic, code)));
        vec![visit.day.to_string(), about.unwrap_or_default(), visit.worker.clone()]
    });
    let referrals = file.referrals.iter().map(|referral| {
        let status = tx.t(&format!("referral-status-{}", referral.status.code()));
        vec![referral.day.to_string(), format!("→ {}", referral.service_name), status]
    });
    for part in [cases.collect::<Vec<_>>(), visits.collect(), referrals.collect()] {
        if !part.is_empty() {
            lines.push(String::new());
            lines.extend(table::lines(&part));
        }
    }
    lines
}
