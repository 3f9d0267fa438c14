//! What questions are for: which record they are about, and under which name the words typed at them are kept.

use chrono::NaiveDate;

use super::{CaseAsk, CasePick, WishAsk};
use crate::{
    app::{
        action::Action,
        day::Again,
        figures::{FileFormat, View},
        picked::Picked,
        referrals::Offer,
    },
    domain::{
        case::CaseFilter,
        ids::{CaseId, Code, PersonId, ReferralId, ServiceId, VisitId},
        loose_end::OwnDraft,
        referral::{How, NewsKind},
        retention::RecordId,
    },
};

/// What a choice is for.
#[derive(Clone, Debug)]
pub enum ChoicePurpose {
    /// How a visit ended: the codes of the outcomes offered.
    Finish(VisitId, Vec<Code>),
    /// Why it was impossible: the codes of the reasons offered.
    Why(VisitId, Vec<Code>),
    /// Why a visit that is over had been impossible: the codes of the reasons offered.
    WhySaid(VisitId, Vec<Code>),
    /// What a visit was about: the codes of the topics offered.
    VisitTopic(VisitId, Vec<Code>),
    /// Why somebody is turned away: the codes of the causes offered.
    TurnAway(VisitId, Vec<Code>),
    /// How somebody is sent to a service.
    How(Box<Picked>),
    /// What became of a referral: the answers offered.
    News(ReferralId, Vec<Offer>),
    /// Why a service refused, or did not help.
    WhyNews(ReferralId, NewsKind),
    /// About a case.
    OfCase(CaseId, CasePick),
    /// Which cases the pane shows: what each answer would show.
    FilterCases(Vec<CaseFilter>),
    /// Whether to take over a visit that another desk has: the action that was asked for.
    TakeOver(VisitId, Action),
    /// Which language a person speaks: the codes offered; behind them, none.
    PersonLanguage(PersonId, Vec<Code>),
    /// Whether the private notes of others are handed out with what is held about a person; how many there are.
    HoldingNotes(PersonId, u64),
    /// Whether to throw away what is typed in the form on top.
    Discard,
    /// How somebody made sure of a service.
    Confirm(ServiceId),
    /// Whether to close a day, as of this version of it.
    CloseDay(NaiveDate, i64),
    /// To which of two days a visit belongs: what is done then.
    WhichDay(Again),
    /// Whether to add a visit to a closed day: what is done then.
    OnClosedDay(Again),
    /// To which permanence a sheet of paper belongs: those offered, then none.
    SheetSession(Vec<String>),
    /// The topic of a sheet's lines that name none: none, then the codes offered.
    SheetTopic(Vec<Code>),
    /// How the person of a visit agreed to be quoted with these words.
    Testimony(VisitId, String),
    /// Of which permanence the figures are: the names offered, behind all of them.
    FiguresSession(Vec<String>),
    /// Which view of the figures is shown: those offered.
    FiguresView(Vec<View>),
    /// As what the figures are written to a file.
    FiguresFormat,
    /// Which of the texts that were left unfinished is taken up: those offered, then none.
    Left(Vec<OwnDraft>),
}

impl ChoicePurpose {
    /// The record of a person, their visit, case or referral that the question is about.
    pub(in crate::app) fn record(&self) -> Option<&str> {
        Some(match self {
            Self::Finish(id, _)
            | Self::Why(id, _)
            | Self::WhySaid(id, _)
            | Self::VisitTopic(id, _)
            | Self::TurnAway(id, _)
            | Self::TakeOver(id, _)
            | Self::Testimony(id, _) => id.as_str(),
            Self::How(picked) => picked.record(),
            Self::News(id, _) | Self::WhyNews(id, _) => id.as_str(),
            Self::OfCase(id, _) => id.as_str(),
            Self::PersonLanguage(id, _) | Self::HoldingNotes(id, _) => id.as_str(),
            Self::FilterCases(_)
            | Self::Discard
            | Self::Confirm(_)
            | Self::CloseDay(..)
            | Self::WhichDay(_)
            | Self::OnClosedDay(_)
            | Self::SheetSession(_)
            | Self::SheetTopic(_)
            | Self::FiguresSession(_)
            | Self::FiguresView(_)
            | Self::FiguresFormat
            | Self::Left(_) => return None,
        })
    }
}

/// What a typed answer is for.
#[derive(Clone, Debug)]
pub enum AskPurpose {
    /// The desk that a visit is passed to.
    Pass(VisitId),
    /// `when what`: opens a case from a visit.
    FollowUp(VisitId),
    /// The time of an event, `9:42`.
    CorrectTime(VisitId, i64),
    /// About a case.
    OfCase(CaseId, CaseAsk),
    /// The name of a case's person.
    PersonName(CaseId),
    /// How to reach a case's person.
    PersonReach(CaseId),
    /// The day on which to ask what became of a referral that is about to be recorded.
    CheckBack(Box<Picked>, How),
    /// The day on which to ask what became of a referral.
    CheckDay(ReferralId),
    /// In words, why a service refused or did not help.
    WhyWords(ReferralId, NewsKind),
    /// Something about a person.
    Person(PersonId, PersonAsk),
    /// What a person asked for.
    Wish(PersonId, WishAsk),
    /// The file that a slip is written to.
    SlipPdf(ServiceId),
    /// The file that a person's card is written to.
    CardPdf(PersonId),
    /// The day to which entries belong; empty for today.
    EntryDay,
    /// The permanence of a sheet of paper; empty for none.
    SheetSession,
    /// The desk that served the visits of a sheet of paper.
    SheetDesk,
    /// The day that is walked through; empty for today.
    ReviewDay,
    /// Why a closed day is opened again.
    ReopenDay(NaiveDate),
    /// The file that a day's page is written to.
    DayFile(NaiveDate),
    /// The days of the figures.
    FiguresPeriod,
    /// The file that the figures are written to.
    FiguresFile(FileFormat),
    /// The team's note on a service.
    ServiceNote(ServiceId),
    /// A passing notice about a service; its last day is asked afterwards.
    ServiceAlert(ServiceId),
    /// The last day of a passing notice with this text.
    AlertUntil(ServiceId, String),
    /// Words of a visit to be quoted; what its person is called must not be among them.
    Testimony(VisitId, Vec<String>),
    /// Why a record is kept longer than the rules say.
    KeepOnPurpose(RecordId),
    /// The word without which nothing is erased.
    EraseDue,
    /// The file that the list of what is due is written to.
    RetentionFile,
}

/// What is asked about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonAsk {
    /// The name.
    Name,
    /// How to reach them.
    Reach,
    /// `when what`: opens a case for them.
    Case,
}

impl AskPurpose {
    /// Under which name the words of a question about this record are kept; none where it asks for a file. A path is
    /// nobody's words about a record, and one of a worker's folder carries the name of their account.
    pub fn slot(&self, question: &str) -> String {
        match self {
            _ if self.asks_for_file() => String::new(),
            Self::CorrectTime(_, event) => format!("{question}:{}:{event}", self.record()),
            Self::OfCase(case, about) => about.slot(question, case),
            Self::ReopenDay(day) => format!("{question}:{day}"),
            _ => format!("{question}:{}", self.record()),
        }
    }

    /// Whether it asks into which file something shall go.
    const fn asks_for_file(&self) -> bool {
        matches!(
            self,
            Self::SlipPdf(_)
                | Self::CardPdf(_)
                | Self::DayFile(_)
                | Self::FiguresFile(_)
                | Self::RetentionFile
                | Self::Wish(_, WishAsk::Export(..))
        )
    }

    /// The record that the question is about.
    pub(in crate::app) fn record(&self) -> &str {
        match self {
            Self::Pass(id) | Self::FollowUp(id) | Self::CorrectTime(id, _) | Self::Testimony(id, _) => id.as_str(),
            Self::OfCase(id, _) | Self::PersonName(id) | Self::PersonReach(id) => id.as_str(),
            Self::CheckBack(picked, _) => picked.record(),
            Self::CheckDay(id) | Self::WhyWords(id, _) => id.as_str(),
            Self::Person(id, _) | Self::Wish(id, _) | Self::CardPdf(id) => id.as_str(),
            Self::EntryDay
            | Self::SheetSession
            | Self::SheetDesk
            | Self::ReviewDay
            | Self::ReopenDay(_)
            | Self::DayFile(_)
            | Self::FiguresPeriod
            | Self::EraseDue
            | Self::RetentionFile => "",
            Self::KeepOnPurpose(record) => record.id(),
            Self::FiguresFile(format) => format.code(),
            Self::SlipPdf(id) | Self::ServiceNote(id) | Self::ServiceAlert(id) | Self::AlertUntil(id, _) => id.as_str(),
        }
    }
}
