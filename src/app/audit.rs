//! Who read what: noting that a page was opened, and the page on which a coordinator sees it.
//!
//! Opening a page of a person or a case is noted in memory and written behind the frame that shows it, through
//! [`Drafts`](super::drafts::Drafts). The board, its lists and the searches are not noted: the whole team works in them
//! all day.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use super::{
    App,
    action::Place,
    board::stepped,
    called::{Called, called},
    key::Key,
    line::{LONGEST, Line, TooLong},
    pages::Page,
};
use crate::{
    domain::{
        audit::{Detail, Record, Subject, What, Written},
        fold,
    },
    error::Result,
    store::audit::{Asked, Named, Reading},
};

/// For how long a page that the same worker opens again counts once.
const ONCE: TimeDelta = TimeDelta::minutes(10);

/// How many entries are read at once.
const PIECE: usize = 500;

/// How many entries are looked at for one key: what lies further back is looked at when somebody goes on.
const LOOKED_AT: usize = 2_000;

/// After so many that fit, there is enough for a screen.
const ENOUGH: usize = 100;

/// An entry in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub when: String,
    /// Who.
    pub who: String,
    /// What, with which record.
    pub what: String,
}

/// The page on which it is seen who did what.
#[derive(Debug, Default)]
pub struct AuditPage {
    /// What is typed.
    pub line: Line,
    /// The record from whose page it was opened, and what it is called; all entries are looked at where there is none.
    pub about: Option<(Subject, String)>,
    /// What is called by a word that is typed, where that stands for a record.
    pub called: Option<String>,
    /// The entries, the latest first.
    pub rows: Vec<Told>,
    /// The selected one.
    pub selected: usize,
    /// The last entry that was looked at, where there are older ones, and its day.
    pub more: Option<(i64, NaiveDate)>,
}

impl AuditPage {
    /// The record whose entries alone are shown, as it is called; none where all are.
    pub fn only(&self) -> Option<&str> {
        self.about.as_ref().map(|(_, name)| name).or(self.called.as_ref()).map(String::as_str)
    }

    /// Moves the selection; stops at both ends.
    pub fn move_selection(&mut self, rows: isize) {
        self.selected = stepped(Some(self.selected), rows).min(self.rows.len().saturating_sub(1));
    }
}

impl App {
    /// Notes that a record was opened to be read.
    pub(super) fn note_read(&mut self, what: What, kind: Record, id: &str) {
        self.note_reading(what, Some(Subject::new(kind, id)), Detail::NONE);
    }

    pub(super) fn note_reading(&mut self, what: What, subject: Option<Subject>, detail: Detail) {
        let (now, stamp) = (self.now.at, self.stamp());
        // A clock that was put back ends what counts once.
        self.read_lately.retain(|_, at| (TimeDelta::zero()..ONCE).contains(&(now - *at)));
        let key = (stamp.worker.clone(), what, detail.code(), subject.clone());
        if self.read_lately.contains_key(&key) {
            return;
        }
        self.read_lately.insert(key, now);
        self.drafts.read(Reading { stamp, what, subject, detail });
    }

    /// Enters that something left the screen: a file that was written, a page on its way to the printer.
    pub(super) fn handed_out(&self, what: What, subject: Option<Subject>, detail: Detail) -> Result<()> {
        self.store.audit(&self.stamp(), what, subject, detail)
    }

    /// Opens the page: from a person, a case or a visit with what was done with that, else with everything.
    pub(super) fn open_audit(&mut self) -> Result<()> {
        self.must(Self::may_coordinate_here, "audit")?;
        let about = match (self.place(), self.pages.last()) {
            (Place::Person, Some(Page::Person(page))) => {
                let person = &page.file.person;
                Some((Subject::new(Record::Person, person.id.as_str()), person.card_code.clone()))
            }
            (Place::Case, Some(Page::Case(page))) => {
                Some((Subject::new(Record::Case, page.case.id.as_str()), page.case.number.clone()))
            }
            (Place::Visit, Some(Page::Visit(page))) => {
                let visit = &page.visit;
                let name = self.audit_words().name(&Named::Visit(visit.day, visit.ticket)).unwrap_or_default();
                let name = self.texts.with("audit-visit", &[("name", name.into())]);
                Some((Subject::new(Record::Visit, visit.id.as_str()), name))
            }
            _ => None,
        };
        // What was just read is to be seen on the page, too.
        self.save_drafts();
        let mut page = AuditPage { about, ..AuditPage::default() };
        self.look_anew(&mut page)?;
        self.note_audit_read(&page);
        self.pages.push(Page::Audit(Box::new(page)));
        Ok(())
    }

    /// That the audit itself was looked at, of a record or as a whole, is entered as well.
    fn note_audit_read(&mut self, page: &AuditPage) {
        let subject = page.about.as_ref().map(|(subject, _)| subject.clone());
        let detail = Detail::of("audit").counted(page.rows.len() as u64);
        self.note_reading(What::ReadList, subject, detail);
    }

    /// Whether the entries of one record are shown, so that those of all can be.
    pub(super) fn can_widen_audit(&self) -> bool {
        matches!(self.pages.last(), Some(Page::Audit(page)) if page.about.is_some())
    }

    /// Shows the entries of all, and no longer those of the record from whose page it was opened. What is typed stays.
    pub(super) fn widen_audit(&mut self) -> Result<()> {
        if !self.can_widen_audit() {
            return Ok(());
        }
        let Some(Page::Audit(mut page)) = self.pages.pop() else { return Ok(()) };
        (page.about, page.selected) = (None, 0);
        let read = self.look_anew(&mut page);
        if read.is_ok() {
            self.note_audit_read(&page);
        }
        self.pages.push(Page::Audit(page));
        read
    }

    fn audit_page(&mut self) -> Option<&mut AuditPage> {
        match self.pages.last_mut() {
            Some(Page::Audit(page)) => Some(page),
            _ => None,
        }
    }

    pub(super) fn audit_key(&mut self, key: Key) {
        let Some(page) = self.audit_page() else { return };
        if matches!(key, Key::Char(_)) && page.line.is_full() {
            self.say_full(LONGEST);
        } else if page.line.key(key) {
            page.selected = 0;
            self.unread.audit = true;
        }
    }

    pub(super) fn paste_into_audit(&mut self, text: &str) -> Option<TooLong> {
        let page = self.audit_page()?;
        let refused = page.line.paste(text).err();
        page.selected = 0;
        self.unread.audit = true;
        refused
    }

    /// Looks for what was typed since the last time.
    pub(super) fn search_audit(&mut self) -> Result<()> {
        self.with_audit_page(Self::look_anew)
    }

    /// At the last row there may be older ones to go on to.
    pub(super) fn look_further_back(&mut self) -> Result<()> {
        let at_the_end =
            self.audit_page().is_some_and(|page| page.more.is_some() && page.selected + 1 >= page.rows.len());
        if at_the_end { self.with_audit_page(Self::look_on) } else { Ok(()) }
    }

    /// The page is taken off for the time of its change, which reads the rest of the program.
    fn with_audit_page(&mut self, change: fn(&Self, &mut AuditPage) -> Result<()>) -> Result<()> {
        let Some(mut page) = self.pages.pop() else { return Ok(()) };
        let changed = match &mut page {
            Page::Audit(page) => change(self, page),
            _ => Ok(()),
        };
        self.pages.push(page);
        changed
    }

    /// Reads from the latest entry on.
    pub(super) fn look_anew(&self, page: &mut AuditPage) -> Result<()> {
        (page.rows, page.more) = (Vec::new(), None);
        self.look_on(page)?;
        page.move_selection(0);
        Ok(())
    }

    /// Reads older entries that fit what is typed, until there is enough for a screen.
    fn look_on(&self, page: &mut AuditPage) -> Result<()> {
        let (words, about) = self.wanted_of(page)?;
        let mut before = page.more.take().map(|(seq, _)| seq);
        let (mut looked_at, mut found) = (0, 0);
        loop {
            let asked = Asked { about: about.clone(), before, most: PIECE, ..Asked::default() };
            let entries = self.store.audited(&asked)?;
            looked_at += entries.len();
            let last = entries.last().map(|entry| (entry.seq, entry.day));
            let whole = entries.len() == PIECE;
            let fitting: Vec<Written> = entries.into_iter().filter(|entry| self.fits(entry, &words)).collect();
            found += fitting.len();
            let names = self.store.audit_names(&fitting)?;
            let said = self.audit_words();
            page.rows.extend(fitting.iter().map(|entry| Told {
                when: said.when(entry),
                who: said.who(entry),
                what: said.whole(entry, &names),
            }));
            before = last.map(|(seq, _)| seq);
            if !whole || found >= ENOUGH || looked_at >= LOOKED_AT {
                page.more = last.filter(|_| whole);
                return Ok(());
            }
        }
    }

    /// The words to look for, folded, and the records whose entries alone are looked at: the one from whose page it was
    /// opened, else what the first word stands for that is a case's number or a card code; the page says which.
    fn wanted_of(&self, page: &mut AuditPage) -> Result<(Vec<String>, Vec<Subject>)> {
        let mut about: Vec<Subject> = page.about.iter().map(|(subject, _)| subject.clone()).collect();
        let mut words = Vec::new();
        page.called = None;
        for word in page.line.text().split_whitespace() {
            match called(&self.store, word)? {
                found if about.is_empty() && found != Called::Nothing => {
                    page.called = Some(self.called_words(&word.to_uppercase(), &found));
                    about.extend_from_slice(found.subjects());
                }
                _ => words.extend(fold::words(word)),
            }
        }
        Ok((words, about))
    }

    /// What is shown for a word that stands for a record.
    fn called_words(&self, word: &str, called: &Called) -> String {
        let Called::OneOf(day, each) = called else { return word.to_owned() };
        let values = [("count", each.len().into()), ("day", day.format("%d/%m/%Y").to_string().into())];
        self.texts.with("audit-called-erased", &values)
    }

    fn fits(&self, entry: &Written, wanted: &[String]) -> bool {
        if wanted.is_empty() {
            return true;
        }
        let said = self.audit_words();
        let workers = entry.records.iter().filter(|about| about.kind == Record::Worker).map(|about| about.id.clone());
        let mut text = vec![said.when(entry), entry.worker.clone(), entry.desk.clone(), said.what(entry)];
        text.extend(workers);
        let text = text.join(" ");
        let text = fold::words(&text).join(" ");
        wanted.iter().all(|word| text.contains(word.as_str()))
    }
}

/// When each page was read last, by whom, what, which list and of which record.
pub(super) type ReadLately = HashMap<(String, What, String, Option<Subject>), chrono::DateTime<chrono::Utc>>;
