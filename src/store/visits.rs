//! Visits: recorded, read back as a day's queue, edited.

use std::mem;

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched},
    begun_again, cases, days,
    db::Db,
    drafts, entering, fresh, people, referrals,
    visit_rows::{self, Which},
};
use crate::{
    domain::{
        day::DayEventKind,
        ids::{PersonId, VisitId},
        referral::NewReferral,
        time::Stamp,
        visit::{Entry, EventKind, FollowUp, Status, Visit, VisitDraft},
    },
    error::{Error, Kind, Result},
};

/// Where visits of a sheet of paper belong; each is over, at a time of day that nobody noted.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The day.
    pub day: NaiveDate,
    /// The permanence; may be empty.
    pub session: &'a str,
    /// The desk that served them, which need not be the one where they are typed.
    pub desk: &'a str,
}

/// Where and how a visit enters the record.
struct Entering<'a> {
    day: NaiveDate,
    session: &'a str,
    /// The desk that serves it, where that is not the stamp's.
    desk: Option<&'a str>,
    entry: Entry,
}

/// What recording a visit made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The visit.
    pub visit: VisitId,
    /// Its number of the day.
    pub ticket: u32,
    /// The number of the case opened with it, if a follow-up was asked for.
    pub case: Option<String>,
}

impl Store {
    /// Records a visit with its requests, referrals and follow-up, and says which ticket it got.
    ///
    /// On a `day` that is not the stamp's today, events stand at the present time of day of that day; a visit that is
    /// over by then (`Entry::Done`) ended at that moment and began as many minutes earlier as its requests say. Only
    /// an expected visit may lie in the future (`WrongTime` otherwise). `line` is the fast line it was typed as, kept
    /// for the Up key and for undo; the fast-line draft of whoever typed it
    /// ([`Store::words_are_of`]; the desk's where nobody sat down) is cleared with the same commit.
    pub fn record(
        &self,
        day: NaiveDate,
        session: &str,
        draft: &VisitDraft,
        entry: Entry,
        line: Option<&str>,
        stamp: &Stamp,
    ) -> Result<Recorded> {
        self.enter(&Entering { day, session, desk: None, entry }, draft, line, stamp)
    }

    /// Records a line of a sheet of paper.
    pub fn record_of_sheet(
        &self,
        sheet: &Sheet<'_>,
        draft: &VisitDraft,
        line: Option<&str>,
        stamp: &Stamp,
    ) -> Result<Recorded> {
        let Sheet { day, session, desk } = *sheet;
        self.enter(&Entering { day, session, desk: Some(desk), entry: Entry::Past }, draft, line, stamp)
    }

    fn enter(
        &self,
        entering: &Entering<'_>,
        draft: &VisitDraft,
        line: Option<&str>,
        stamp: &Stamp,
    ) -> Result<Recorded> {
        let Entering { day, session, desk, entry } = *entering;
        let draft = entering::draft(draft);
        if day > stamp.now.today() && entry != Entry::Expect {
            return Err(Error::new(Kind::WrongTime));
        }
        let line = entering::maybe_line(line);
        self.act(stamp, ActionName::Record, |db, action| {
            let stamp = action.stamp;
            let (ticket, is_closed) = visit_rows::next_ticket(db, day)?;
            let (draft, line) = if is_closed { without_name(draft, line) } else { (draft, line) };
            let (status, events) = beginning(&draft, entry, day, stamp);
            let served_by = desk.map_or_else(|| stamp.desk.clone(), entering::line);
            let at_desk = matches!(status, Status::InService | Status::Closed);
            let (desk, worker) =
                if at_desk { (served_by, stamp.worker.clone()) } else { (String::new(), String::new()) };
            action.about(&ticket.to_string());
            let id = VisitId::from(fresh::id(stamp.now.at));
            let person = people::for_visit(db, action, &draft, None)?;
            let (draft, follows) = parted(draft, person);
            let visit = Visit {
                id: id.clone(),
                day,
                ticket,
                session: entering::line(session),
                status,
                desk,
                worker,
                calls: 0,
                version: 1,
                card_code: None,
                draft,
                events: Vec::new(),
            };
            visit_rows::insert(db, &visit)?;
            if is_closed {
                days::happened(db, day, DayEventKind::Added, stamp, &ticket.to_string())?;
            }
            action.creates(Touched::Visit, id.as_str());
            for (kind, at) in events {
                visit_rows::happened(db, action, &id, kind, at, None)?;
            }
            let case = follows.add(db, action, &visit)?;
            if let Some(line) = &line {
                if !line.is_empty() {
                    action.typed_as(line);
                }
                let name = self.words_at(stamp);
                begun_again::take_over(db, action, &name, drafts::FAST_LINE)?;
                drafts::clear_fast_line(db, &name)?;
            }
            Ok(Recorded { visit: id, ticket, case })
        })
    }

    /// Whether nobody was ever recorded: no visit, no case, no person.
    pub fn holds_nobody(&self) -> Result<bool> {
        let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM visits) OR EXISTS (SELECT 1 FROM cases)
                   OR EXISTS (SELECT 1 FROM people)";
        Ok(self.db.rows(sql, vec![], |row| row.get::<i64>(0))?.is_empty())
    }

    /// The visits of a day by ticket, whole; without those whose recording was undone.
    pub fn queue(&self, day: NaiveDate) -> Result<Vec<Visit>> {
        visit_rows::load(&self.db, &Which::Day(day))
    }

    /// One visit, whole.
    pub fn visit(&self, id: &VisitId) -> Result<Visit> {
        visit_rows::load_one(&self.db, id)
    }

    /// Writes a changed record of a visit; what the draft holds of new referrals and follow-up is added. The
    /// person is the draft's: none there takes the link away. `version` is the one that was read.
    pub fn edit_visit(&self, id: &VisitId, version: i64, draft: &VisitDraft, stamp: &Stamp) -> Result<Visit> {
        let draft = entering::draft(draft);
        self.act(stamp, ActionName::Edit, |db, action| {
            let before = visit_rows::load_version(db, id, version)?;
            let is_closed = days::is_closed(db, before.day)?;
            let draft = if is_closed { without_name(draft, None).0 } else { draft };
            action.about(&before.ticket.to_string());
            let person = people::for_visit(db, action, &draft, before.draft.person.as_ref())?;
            let (draft, follows) = parted(draft, person);
            let after = Visit { draft, ..before.clone() };
            visit_rows::change(db, action, &before, &after)?;
            if is_closed {
                days::happened(db, before.day, DayEventKind::Changed, action.stamp, &before.ticket.to_string())?;
            }
            let at = visit_rows::not_before_last(&before, action.stamp.now.at);
            visit_rows::happened(db, action, id, EventKind::Edited, at, None)?;
            follows.add(db, action, &after)?;
            visit_rows::load_one(db, id)
        })
    }
}

/// What a draft asks for beside its visit.
struct Follows {
    referrals: Vec<NewReferral>,
    follow_up: Option<FollowUp>,
}

/// What a visit of this person keeps of a draft, and what follows it.
fn parted(mut draft: VisitDraft, person: Option<PersonId>) -> (VisitDraft, Follows) {
    let follows = Follows { referrals: mem::take(&mut draft.referrals), follow_up: draft.follow_up.take() };
    (VisitDraft { person, ..draft }, follows)
}

impl Follows {
    /// Adds the referrals and the case; gives the case's number.
    fn add(&self, db: &Db, action: &Action<'_>, visit: &Visit) -> Result<Option<String>> {
        for referral in &self.referrals {
            referrals::add(db, action, &visit.id, referral)?;
        }
        match (&self.follow_up, &visit.draft.person) {
            (Some(asked), Some(person)) => cases::add_for_visit(db, action, visit, person, asked).map(Some),
            _ => Ok(None),
        }
    }
}

/// A closed day keeps no calling name without a person: neither in a visit that is added to it or changed, nor in the
/// line that it was typed as.
fn without_name(draft: VisitDraft, line: Option<String>) -> (VisitDraft, Option<String>) {
    if draft.calling_name.is_none() || draft.person.is_some() || draft.follow_up.is_some() {
        return (draft, line);
    }
    (VisitDraft { calling_name: None, ..draft }, line.map(|_| String::new()))
}

/// The stamp's moment, moved by whole days onto the visit's day.
fn moment_of(day: NaiveDate, stamp: &Stamp) -> DateTime<Utc> {
    let days = (day - stamp.now.today()).num_days();
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 { stamp.now.at.checked_sub_days(by) } else { stamp.now.at.checked_add_days(by) };
    moved.unwrap_or(stamp.now.at)
}

/// The status a visit begins with, and its first events.
fn beginning(
    draft: &VisitDraft,
    entry: Entry,
    day: NaiveDate,
    stamp: &Stamp,
) -> (Status, Vec<(EventKind, DateTime<Utc>)>) {
    let at = moment_of(day, stamp);
    match entry {
        Entry::Queue => (Status::Waiting, vec![(EventKind::Arrived, at)]),
        Entry::Serve => (Status::InService, vec![(EventKind::Arrived, at), (EventKind::Started, at)]),
        // Announced now, for whichever day.
        Entry::Expect => (Status::Expected, vec![(EventKind::Expected, stamp.now.at)]),
        // Noon is the same day in every zone that has counters. Without a beginning there is no hour to count, no wait and
        // no service; of a day that has not come to noon yet, the present moment does as well.
        Entry::Past => {
            let noon = day.and_time(NaiveTime::MIN) + Duration::hours(12);
            (Status::Closed, vec![(EventKind::Closed, noon.and_utc().min(stamp.now.at))])
        }
        Entry::Done => {
            let minutes: i64 = draft.requests.iter().filter_map(|request| request.minutes).map(i64::from).sum();
            let began = at - Duration::minutes(minutes);
            (Status::Closed, vec![(EventKind::Arrived, began), (EventKind::Started, began), (EventKind::Closed, at)])
        }
    }
}
