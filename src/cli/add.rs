//! `guichet add`: a visit from a fast line, or one from each line of standard input.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};

use serde::Serialize;

use super::{OBSTACLE, Setting, args, cases::code_of, note, out::Out, tell_hidden, to_stderr};
use crate::{
    app::{form_page::is_nothing, intake::with_services, recognised, words::long_date},
    domain::{
        clean,
        fast_line::{self, Chip, ChipState, Context, Expected},
        ids::Code,
        person::PersonHit,
        time::Stamp,
        visit::{Entry, VisitDraft},
        vocabulary::List,
    },
    error::{Error, Kind, Result},
    store::{Store, visits::Recorded},
    text::Texts,
};

/// The longest line that is read, in bytes: more than anybody types, far less than what would fill the memory.
const LONGEST: u64 = 16 * 1024;

/// What was recorded, as scripts read it.
#[derive(Debug, Serialize)]
struct AddedJson<'a> {
    ticket: u32,
    day: String,
    entry: &'static str,
    case: Option<&'a str>,
    /// Words that were not understood; they are in the visit's note.
    unknown: usize,
    /// Whether the calling name was kept, where one was given: a closed day keeps none.
    name_kept: bool,
}

pub(super) fn run(args: &args::Add, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open()?;
    let topic = args.topic.as_deref().map(|word| topic(word, setting)).transpose()?;
    let piped = args.line.is_empty() || args.line == ["-"];
    let lines = if piped { from_stdin(&setting.tx)? } else { vec![args.line.join(" ").replace(OBSTACLE, "")] };
    // All are understood before the first is recorded: a list with an empty line in it changes nothing.
    let understood = lines.iter().zip(1..).map(|(line, number)| understood(line, number, setting, &store));
    let mut understood = understood.collect::<Result<Vec<_>>>()?;
    for understood in &mut understood {
        understood.draft.give_topic(topic.as_ref());
    }
    let mut added = Vec::new();
    for (line, Understood { draft, unknown, has_nobodys_card }) in lines.iter().zip(understood) {
        let recorded = record(line, &draft, args, setting, &store)?;
        if has_nobodys_card {
            let said = if draft.person.is_some() { "cli-other-card-of-nobody" } else { "cli-card-of-nobody" };
            note(&setting.tx.with(said, &[("ticket", recorded.ticket.into())]));
        }
        if draft.forgets_follow_up() {
            to_stderr(&setting.tx.with("cli-no-follow-up", &[("ticket", recorded.ticket.into())]));
        }
        // A closed day keeps no name without a person; nobody shall look for it in the queue.
        let kept = draft.calling_name.is_none() || store.visit(&recorded.visit)?.draft.calling_name.is_some();
        if !kept {
            let day = long_date(&setting.tx, day(args, &setting.stamp()));
            note(&setting.tx.with("cli-name-not-kept", &[("day", day.into()), ("ticket", recorded.ticket.into())]));
        }
        let said = said(&recorded, args, setting);
        if args.json {
            added.push((recorded, unknown, kept));
        } else {
            out.line(&said)?;
        }
    }
    if !args.json {
        return Ok(());
    }
    let day = day(args, &setting.stamp()).to_string();
    let list = added.iter().map(|(recorded, unknown, kept)| AddedJson {
        ticket: recorded.ticket,
        day: day.clone(),
        entry: entry_code(entry(args)),
        case: recorded.case.as_deref(),
        unknown: *unknown,
        name_kept: *kept,
    });
    out.json(&list.collect::<Vec<_>>())
}

fn record(line: &str, draft: &VisitDraft, args: &args::Add, setting: &Setting, store: &Store) -> Result<Recorded> {
    let stamp = setting.stamp();
    let day = day(args, &stamp);
    // The session of this hour says nothing of a day that is named.
    let now = if args.date.is_none() { setting.loaded.config.session_at(stamp.now.local) } else { None };
    let session = args.session.as_deref().or(now).unwrap_or_default();
    store.record(day, session, draft, entry(args), Some(line), &stamp)
}

/// What a line means.
struct Understood {
    /// The record.
    draft: VisitDraft,
    /// How many of its words mean nothing.
    unknown: usize,
    /// Whether a card code stands in it that is nobody's: mistyped, or of somebody of whom nothing is held. Which of these
    /// is not told.
    has_nobodys_card: bool,
}

fn understood(line: &str, number: usize, setting: &Setting, store: &Store) -> Result<Understood> {
    let today = setting.clock.now().today();
    let line = &clean::line(line);
    let context = Context { vocabulary: &setting.vocabulary, lang: setting.tx.lang(), today };
    let read = fast_line::parse(line, &context);
    let mut services = Vec::with_capacity(read.referrals.len());
    for referral in &read.referrals {
        services.push(store.search_services(&referral.words, &setting.synonyms, 1)?.hits.into_iter().next());
    }
    let mut draft = with_services(&read, &services, &context);
    draft.name_follow_up(&setting.vocabulary, setting.tx.lang());
    let of = |code: &str| Ok::<_, Error>(store.find_people(code, 1)?.hits.into_iter().next());
    let linked = read.card.as_deref().map(of).transpose()?.flatten();
    // A visit is one person's: nobody shall find out later that of two cards only the first counted.
    for other in read.other_cards() {
        let is_theirs = |hit: &PersonHit| linked.as_ref().is_some_and(|first| first.person.id == hit.person.id);
        if !of(other)?.as_ref().is_some_and(is_theirs) {
            return Err(Error::new(Kind::BadUsage).at(format_args!("two-cards: {number}")));
        }
    }
    recognised::link(&mut draft, &read, linked.as_ref());
    let is_unlinked = read.card.is_some() && linked.is_none();
    let is_mistyped = |chip: &Chip| matches!(chip.state, ChipState::Unknown(Expected::Card));
    let has_nobodys_card = is_unlinked || read.chips.iter().any(is_mistyped);
    let unknown = read.chips.iter().filter(|chip| chip.understood().is_none() || chip.is_name_like_card()).count();
    let unknown = unknown + usize::from(is_unlinked);
    if is_nothing(&draft) {
        return Err(Error::new(Kind::BadUsage).at(format_args!("LINE {number}")));
    }
    Ok(Understood { draft, unknown, has_nobodys_card })
}

/// The topic that a word of the fast line means.
fn topic(word: &str, setting: &Setting) -> Result<Code> {
    let context =
        Context { vocabulary: &setting.vocabulary, lang: setting.tx.lang(), today: setting.clock.now().today() };
    let found = fast_line::parse(&clean::line(word), &context).draft.requests.into_iter().find_map(|one| one.topic);
    found.map_or_else(|| code_of(List::Topic, word, setting), Ok)
}

fn entry(args: &args::Add) -> Entry {
    if args.serve {
        Entry::Serve
    } else if args.done && args.date.is_some() {
        // Nobody noted at what time of that day.
        Entry::Past
    } else if args.done {
        Entry::Done
    } else {
        Entry::Queue
    }
}

fn entry_code(entry: Entry) -> &'static str {
    match entry {
        Entry::Queue => "queue",
        Entry::Serve => "serve",
        Entry::Done | Entry::Past => "done",
        Entry::Expect => "expect",
    }
}

fn day(args: &args::Add, stamp: &Stamp) -> chrono::NaiveDate {
    args.date.unwrap_or_else(|| stamp.now.today())
}

fn said(recorded: &Recorded, args: &args::Add, setting: &Setting) -> String {
    let (tx, ticket) = (&setting.tx, recorded.ticket.into());
    match entry(args) {
        Entry::Serve => tx.with("cli-added-serve", &[("ticket", ticket), ("desk", setting.desk.clone().into())]),
        Entry::Done | Entry::Past => tx.with("cli-added-done", &[("ticket", ticket)]),
        Entry::Queue | Entry::Expect => tx.with("cli-added-queue", &[("ticket", ticket)]),
    }
}

/// Lines that say something. All are read and checked before the first is recorded: a file with a line that cannot be
/// read changes nothing.
fn from_stdin(tx: &Texts) -> Result<Vec<String>> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return Err(Error::new(Kind::BadUsage).at("LINE"));
    }
    let mut reader = stdin.lock();
    let mut lines = Vec::new();
    for number in 1.. {
        let refused = |why: &str| Error::new(Kind::BadFile).at(format_args!("stdin:{number}")).because(why);
        let mut bytes = Vec::new();
        let read = reader.by_ref().take(LONGEST + 1).read_until(b'\n', &mut bytes);
        let read = read.map_err(|error| Error::io(error, std::path::Path::new("stdin")))?;
        if read == 0 {
            break;
        }
        if read as u64 > LONGEST {
            return Err(refused("a line longer than 16 KiB"));
        }
        let line = String::from_utf8(bytes).map_err(|_| refused("not UTF-8"))?;
        if !line.trim().is_empty() {
            lines.push(line.trim().to_owned());
        }
    }
    tell_hidden(lines.iter().map(String::as_str), tx);
    Ok(lines)
}
