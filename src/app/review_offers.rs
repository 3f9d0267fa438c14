//! What can be decided about a loose end: the answers, each with its digit, the most likely first; and what each does.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    App, homeless::is_homeless, intake, prompt::ChoicePurpose, referrals, review::ReviewPage, review_words::EndWords,
};
use crate::{
    domain::{
        case::{Consent, Given, NextStep},
        ids::{CaseId, Code, ReferralId, VisitId},
        loose_end::{Fix, LooseEnd, OddTimes, OpenVisit, OwnDraft, Unsaid},
        referral::{CheckRow, check_day},
        request::Outcome,
        visit::{Move, Status, VisitDraft},
        vocabulary::{CHECK_BACK, List},
    },
    error::Result,
};

/// How many topics have a digit; the last digit leads to all of them.
const TOPICS: usize = 9;

/// Days until something comes up again: soon, and not so soon.
const SOON: u16 = 1;
const WEEK: u16 = 7;
const MONTH: u16 = 30;

/// One answer.
#[derive(Clone, Debug)]
pub struct Offer {
    /// In words.
    pub label: String,
    /// What it does.
    pub(super) decision: Decision,
}

/// What an answer does: always the ordinary action of the record.
#[derive(Clone, Debug)]
pub(super) enum Decision {
    Step(VisitId, Move),
    TurnAway(VisitId),
    Close(VisitId, Outcome),
    CorrectTime(VisitId, i64, DateTime<Utc>),
    Topic(VisitId, Code),
    AnyTopic(VisitId),
    Outcome(VisitId, Outcome),
    TakeUp(OwnDraft),
    Keep,
    Discard(String),
    CheckOn(ReferralId, NaiveDate),
    News(ReferralId, referrals::Offer),
    OfCase(CaseId, CaseDecision),
}

/// What an answer does with a case.
#[derive(Clone, Debug)]
pub(super) enum CaseDecision {
    Next(NextStep),
    AskNext,
    AskDone,
    AskWait,
    AskClose,
    Snooze(NaiveDate),
    Agree(Given),
    Refuse,
}

impl App {
    /// What can be decided about the loose end at hand.
    pub(super) fn offers_for(&self, page: &ReviewPage) -> Result<Vec<Offer>> {
        Ok(match page.current() {
            // Nobody is offered what would be refused.
            Some(end) if end.is_held() => Vec::new(),
            Some(LooseEnd::Open(open)) => self.for_open(open),
            Some(LooseEnd::Times(odd)) => self.for_times(odd),
            Some(LooseEnd::Unsaid(unsaid)) => self.for_unsaid(unsaid, page.day)?,
            Some(LooseEnd::Draft(draft)) if is_homeless(draft) => vec![
                self.offer("action-review-keep", Decision::Keep),
                self.offer("review-discard", Decision::Discard(draft.slot.clone())),
            ],
            Some(LooseEnd::Draft(draft)) => vec![
                self.offer("review-take-up", Decision::TakeUp(draft.clone())),
                self.offer("review-discard", Decision::Discard(draft.slot.clone())),
            ],
            Some(LooseEnd::NoCheckBack(check)) => self.for_check_back(check)?,
            Some(LooseEnd::CheckDue(check)) => self.for_due_check(check),
            Some(LooseEnd::NoNextStep(case)) => self.for_next_step(&case.id),
            Some(LooseEnd::CaseDue(case)) => self.for_due_case(&case.id),
            Some(LooseEnd::NoConsent(case)) => self.for_consent(&case.id),
            Some(LooseEnd::OthersDrafts(_)) | None => Vec::new(),
        })
    }

    fn offer(&self, key: &str, decision: Decision) -> Offer {
        Offer { label: self.texts.t(key), decision }
    }

    /// An answer that names a day.
    fn offer_on(&self, key: &str, day: NaiveDate, decision: Decision) -> Offer {
        Offer { label: self.texts.with(key, &[("day", self.long_date(day).into())]), decision }
    }

    /// So many days from today, on a day on which somebody works.
    fn in_days(&self, days: u16) -> Option<NaiveDate> {
        check_day(self.now.today(), days)
    }

    fn outcomes(&self, decision: impl Fn(Outcome) -> Decision) -> Vec<Offer> {
        let (codes, labels) = self.offers(List::Outcome);
        let known =
            codes.iter().zip(labels).filter_map(|(code, label)| Some((Outcome::from_code(code.as_str())?, label)));
        known.map(|(outcome, label)| Offer { label, decision: decision(outcome) }).collect()
    }

    fn for_open(&self, open: &OpenVisit) -> Vec<Offer> {
        let id = || open.visit.id.clone();
        let mut offers = Vec::new();
        match open.status {
            Status::Expected => {
                offers.push(self.offer("review-no-show", Decision::Step(id(), Move::NoShow)));
                offers.push(self.offer("review-came", Decision::Step(id(), Move::Arrive)));
                return offers;
            }
            Status::Waiting | Status::Called => {
                offers.push(self.offer("review-left", Decision::Step(id(), Move::Leave)));
                offers.push(self.offer("review-turned-away", Decision::TurnAway(id())));
            }
            _ => {}
        }
        let words = EndWords::of(self);
        let mut ends = self.outcomes(|outcome| Decision::Close(id(), outcome));
        if matches!(open.status, Status::Waiting | Status::Called) {
            for offer in &mut ends {
                offer.label = words.received(&offer.label, open);
            }
        }
        offers.extend(ends);
        offers
    }

    fn for_times(&self, odd: &OddTimes) -> Vec<Offer> {
        let words = EndWords::of(self);
        let offer = |fix: &Fix| Offer {
            label: words.fix(fix),
            decision: Decision::CorrectTime(odd.visit.id.clone(), fix.event, fix.to.at),
        };
        odd.fixes.iter().map(offer).collect()
    }

    fn for_unsaid(&self, unsaid: &Unsaid, day: NaiveDate) -> Result<Vec<Offer>> {
        let id = &unsaid.visit.id;
        if !unsaid.topic {
            return Ok(self.outcomes(|outcome| Decision::Outcome(id.clone(), outcome)));
        }
        let topics = self.usual_topics(day)?;
        let mut offers: Vec<Offer> = topics
            .into_iter()
            .take(TOPICS)
            .map(|topic| Offer { label: self.label(List::Topic, &topic), decision: Decision::Topic(id.clone(), topic) })
            .collect();
        offers.push(self.offer("review-other-topic", Decision::AnyTopic(id.clone())));
        Ok(offers)
    }

    /// The topics, those of a day's visits first.
    fn usual_topics(&self, day: NaiveDate) -> Result<Vec<Code>> {
        let visits = self.store.queue(day)?;
        let requests = || visits.iter().flat_map(|visit| &visit.draft.requests);
        let times = |topic: &Code| requests().filter(|request| request.topic.as_ref() == Some(topic)).count();
        let mut topics: Vec<Code> = self.vocabulary.entries(List::Topic).map(|entry| entry.code.clone()).collect();
        topics.sort_by_cached_key(|topic| std::cmp::Reverse(times(topic)));
        Ok(topics)
    }

    fn for_check_back(&self, check: &CheckRow) -> Result<Vec<Offer>> {
        let topic = self.store.followed(&check.id)?.topic;
        let usual = self.usual_check(topic.as_ref()).or_else(|| self.in_days(CHECK_BACK));
        let mut days: Vec<NaiveDate> = Vec::new();
        for day in [usual, self.in_days(WEEK), self.in_days(MONTH)].into_iter().flatten() {
            if !days.contains(&day) {
                days.push(day);
            }
        }
        let offer = |day| self.offer_on("review-ask-on", day, Decision::CheckOn(check.id.clone(), day));
        Ok(days.into_iter().map(offer).collect())
    }

    /// All the news that can follow; asking later comes last.
    fn for_due_check(&self, check: &CheckRow) -> Vec<Offer> {
        let news = check.status.what_can_follow().map(|kind| Offer {
            label: self.texts.t(&format!("news-{}", kind.code())),
            decision: Decision::News(check.id.clone(), referrals::Offer::News(kind)),
        });
        let later = self.in_days(SOON).into_iter().chain(self.in_days(WEEK));
        let later = later.map(|day| self.offer_on("review-ask-on", day, Decision::CheckOn(check.id.clone(), day)));
        news.chain(later).take(10).collect()
    }

    fn for_next_step(&self, case: &CaseId) -> Vec<Offer> {
        let action = self.texts.t("review-call-person");
        let call = |day: NaiveDate| Offer {
            label: format!("{action} · {}", self.long_date(day)),
            decision: Decision::OfCase(
                case.clone(),
                CaseDecision::Next(NextStep::Do { action: action.clone(), due: day }),
            ),
        };
        let mut offers: Vec<Offer> = [SOON, WEEK].into_iter().filter_map(|days| self.in_days(days)).map(call).collect();
        offers.push(self.offer("review-other-step", Decision::OfCase(case.clone(), CaseDecision::AskNext)));
        offers.push(self.offer("review-waits", Decision::OfCase(case.clone(), CaseDecision::AskWait)));
        offers.push(self.offer("review-close-case", Decision::OfCase(case.clone(), CaseDecision::AskClose)));
        offers
    }

    fn for_due_case(&self, case: &CaseId) -> Vec<Offer> {
        let later = [SOON, WEEK].into_iter().filter_map(|days| self.in_days(days));
        let mut offers: Vec<Offer> = later
            .map(|day| self.offer_on("review-snooze", day, Decision::OfCase(case.clone(), CaseDecision::Snooze(day))))
            .collect();
        offers.push(self.offer("review-done", Decision::OfCase(case.clone(), CaseDecision::AskDone)));
        offers.push(self.offer("review-waits", Decision::OfCase(case.clone(), CaseDecision::AskWait)));
        offers.push(self.offer("review-close-case", Decision::OfCase(case.clone(), CaseDecision::AskClose)));
        offers
    }

    fn for_consent(&self, case: &CaseId) -> Vec<Offer> {
        let yes = |given: &Given| Offer {
            label: self
                .texts
                .with("review-agrees", &[("given", self.texts.t(&format!("given-{}", given.code())).into())]),
            decision: Decision::OfCase(case.clone(), CaseDecision::Agree(*given)),
        };
        let mut offers: Vec<Offer> = Given::ALL.iter().map(yes).collect();
        offers.push(self.offer("review-refuses", Decision::OfCase(case.clone(), CaseDecision::Refuse)));
        offers
    }

    /// Does what an answer says.
    pub(super) fn decide(&mut self, decision: Decision) -> Result<()> {
        match decision {
            Decision::Step(visit, step) => self.step(&visit, &step),
            Decision::TurnAway(visit) => {
                let (codes, options) = self.offers(List::TurnedAway);
                self.choose("ask-cause", options, 0, ChoicePurpose::TurnAway(visit, codes));
                Ok(())
            }
            Decision::Close(visit, outcome) => self.finish(visit, Some(outcome)),
            Decision::CorrectTime(visit, event, at) => {
                let version = self.version(&visit)?;
                let corrected = self.store.correct_time(&visit, version, event, at, &self.stamp());
                self.refresh();
                corrected?;
                self.done(self.texts.t("notice-time-corrected"));
                Ok(())
            }
            Decision::Topic(visit, topic) => self.say_topic(&visit, topic),
            Decision::AnyTopic(visit) => {
                let (codes, options) = self.offers(List::Topic);
                self.choose("ask-topic", options, 0, ChoicePurpose::VisitTopic(visit, codes));
                Ok(())
            }
            Decision::Outcome(visit, Outcome::Impossible) => {
                let (codes, options) = self.offers(List::Impossible);
                self.choose("ask-why", options, 0, ChoicePurpose::WhySaid(visit, codes));
                Ok(())
            }
            Decision::Outcome(visit, outcome) => self.say_outcome(&visit, outcome, None),
            Decision::Keep => self.keep_loose_end(),
            Decision::TakeUp(draft) => self.take_up(&draft),
            Decision::Discard(slot) => self.discard_draft(&slot),
            Decision::CheckOn(referral, day) => self.set_check(&referral, Some(day)),
            Decision::News(referral, offer) => self.news_chosen(&referral, offer),
            Decision::OfCase(case, decision) => self.decide_case(&case, decision),
        }
    }

    fn decide_case(&mut self, case: &CaseId, decision: CaseDecision) -> Result<()> {
        match decision {
            CaseDecision::Next(next) => self.set_next(case, None, &next),
            CaseDecision::AskNext => {
                self.ask_what_follows(case, None, None);
                Ok(())
            }
            CaseDecision::AskDone => self.ask_what_was_done(case, None),
            CaseDecision::AskWait => {
                self.ask_on_whom(case);
                Ok(())
            }
            CaseDecision::AskClose => {
                self.ask_why_closed(case);
                Ok(())
            }
            CaseDecision::Snooze(day) => self.snooze_case(case, day),
            CaseDecision::Agree(given) => {
                let what = self.texts.t("review-consent-to");
                self.agree(case, &Consent { what, given, on: self.now.today() })
            }
            CaseDecision::Refuse => {
                let version = self.case_version(case)?;
                let what = self.texts.t("review-consent-to");
                let case = self.store.refuse(case, version, &what, &self.stamp())?;
                self.case_saved(case);
                Ok(())
            }
        }
    }

    /// Says what a visit that is over was about.
    pub(super) fn say_topic(&mut self, id: &VisitId, topic: Code) -> Result<()> {
        self.say_of_visit(id, |draft| draft.is_about(topic))
    }

    /// Says how a visit that is over had ended.
    pub(super) fn say_outcome(&mut self, id: &VisitId, outcome: Outcome, why: Option<&Code>) -> Result<()> {
        self.say_of_visit(id, |draft| draft.ends_with(Some(outcome), why))?;
        self.ask_what_to_follow(id.clone(), Some(outcome))
    }

    fn say_of_visit(&mut self, id: &VisitId, say: impl FnOnce(&mut VisitDraft)) -> Result<()> {
        let version = self.version(id)?;
        let mut draft = self.store.visit(id)?.draft;
        say(&mut draft);
        let edited = self.store.edit_visit(id, version, &draft, &self.stamp());
        self.refresh();
        let ticket = edited?.ticket;
        self.done(self.texts.with("notice-edited", &[("ticket", ticket.into())]));
        Ok(())
    }

    fn discard_draft(&mut self, slot: &str) -> Result<()> {
        self.store.discard_draft(slot, &self.stamp())?;
        self.drafts.forget(slot);
        if slot.starts_with(intake::SLOT) {
            // What is left of it on the disk comes back when the line is opened next.
            self.intake.clear();
        }
        self.refresh();
        self.done(self.texts.t("notice-draft-discarded"));
        Ok(())
    }
}
