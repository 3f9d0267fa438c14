//! What became of referrals: the referral's page, the news that one key notes, and the question when somebody is back.

use super::{
    App,
    action::{Action, Place},
    board::Row,
    notice::{Notice, Tone},
    pages::{Page, ReferralPage},
    prompt::{AskPurpose, Choice, ChoicePurpose},
    words,
};
use crate::{
    domain::{
        audit::{Record, Subject, What},
        case::EntryKind,
        ids::{ReferralId, VisitId},
        linked::LinkedTo,
        referral::{
            CheckRow, Followed, How, News, NewsKind, Reason, Referral, ReferralStatus, ReferredFrom, Why, check_day,
        },
        vocabulary::CHECK_BACK,
    },
    error::{Error, Kind, Result},
    text::Texts,
};

/// An answer to "what became of it?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// News, whose reason is asked next where it has one.
    News(NewsKind),
    /// The person did not go: the usual reason why a referral did not help, at one key.
    DidNotGo,
    /// Nobody asked; it comes up again.
    NotNow,
}

impl Offer {
    /// Its digit, which is the same whatever else can be answered: fingers learn it.
    pub const fn digit(self) -> u8 {
        match self {
            Self::News(NewsKind::Helped) => 1,
            Self::News(NewsKind::NotHelped) => 2,
            Self::News(NewsKind::Refused) => 3,
            Self::News(NewsKind::Accepted) => 4,
            Self::News(NewsKind::Contacted) => 5,
            Self::News(NewsKind::AskAgain) => 6,
            Self::News(NewsKind::NoNews) => 7,
            Self::DidNotGo => 8,
            Self::NotNow => 9,
        }
    }
}

impl App {
    /// Whether an action on a referral is possible now; `None` for other actions.
    pub(super) fn can_with_referral(&self, action: Action) -> Option<bool> {
        match (action, self.pages.last()) {
            (Action::Refer, _) => Some(self.can_refer()),
            (Action::ReferTyped, _) => Some(self.can_pick_typed()),
            (Action::Hear, Some(Page::Visit(page))) => {
                let own = page.referrals.iter().any(|referral| referral.status.is_open());
                Some(own || page.earlier.is_some())
            }
            (Action::Hear, Some(Page::Case(page))) => {
                let linked = matches!(page.selected_link(), Some(LinkedTo::Referral { .. }));
                Some(linked || page.case.entries.iter().any(|entry| entry.kind == EntryKind::Referral))
            }
            (Action::Hear, Some(Page::Referral(_))) => Some(true),
            (Action::Hear, _) => Some(matches!(self.board.selected_row(), Some(Row::Check(_)))),
            (Action::CheckDay, Some(Page::Referral(page))) => Some(page.followed.referral.status.is_open()),
            (Action::CheckDay, _) => Some(false),
            _ => None,
        }
    }

    pub(super) fn act_on_referral(&mut self, action: Action) -> Result<()> {
        match action {
            Action::Refer => return self.refer_here(),
            Action::ReferTyped => return self.pick_typed(),
            Action::CheckDay => self.ask_check_day(),
            _ => match self.referral_at_hand()? {
                Some((id, status, name)) => self.ask_news(id, status, &name),
                None => self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-no-referral"))),
            },
        }
        Ok(())
    }

    /// The referral of which something is heard here: the page's, the line's, the person's last one, or the last one
    /// without an outcome of the visit or the case.
    fn referral_at_hand(&self) -> Result<Option<(ReferralId, ReferralStatus, String)>> {
        let of_row = |row: CheckRow| (row.id, row.status, row.service_name);
        let from = match self.pages.last() {
            Some(Page::Referral(page)) => {
                let Referral { id, status, service_name, .. } = page.followed.referral.clone();
                return Ok(Some((id, status, service_name)));
            }
            Some(Page::Visit(page)) => match &page.earlier {
                Some(row) => return Ok(Some(of_row(row.clone()))),
                None => ReferredFrom::Visit(page.visit.id.clone()),
            },
            Some(Page::Case(page)) => match page.selected_link() {
                Some(LinkedTo::Referral { id, status, service_name, .. }) => {
                    return Ok(Some((id.clone(), *status, service_name.clone())));
                }
                _ => ReferredFrom::Case(page.case.id.clone()),
            },
            _ => match self.board.selected_row() {
                Some(Row::Check(row)) if self.place() == Place::Cases => return Ok(Some(of_row(row.clone()))),
                _ => return Ok(None),
            },
        };
        Ok(self.store.unresolved_from(&from)?.map(of_row))
    }

    /// Opens a referral's page.
    pub(super) fn open_referral(&mut self, id: &ReferralId) -> Result<()> {
        let page = ReferralPage::read(&self.store, id, self.now.local)?;
        self.pages.push(Page::Referral(Box::new(page)));
        self.note_read(What::ReadReferral, Record::Referral, id.as_str());
        Ok(())
    }

    /// Asks again what became of a referral, after a second question was left.
    pub(super) fn ask_news_of(&mut self, id: ReferralId) -> Result<()> {
        let Referral { status, service_name, .. } = self.store.followed(&id)?.referral;
        self.ask_news(id, status, &service_name);
        Ok(())
    }

    fn ask_news(&mut self, id: ReferralId, status: ReferralStatus, service: &str) {
        let mut offers: Vec<Offer> = status.what_can_follow().map(Offer::News).collect();
        if offers.contains(&Offer::News(NewsKind::NotHelped)) {
            offers.push(Offer::DidNotGo);
        }
        // What Enter takes changes the least.
        let likely = offers.iter().position(|offer| *offer == Offer::News(NewsKind::AskAgain)).unwrap_or_default();
        let title = self.texts.with("ask-news", &[("service", short(service).into())]);
        self.put_offers(title, id, offers, likely);
    }

    /// When somebody's service begins: what became of the last referral, asked before anything else. It can be put off.
    pub(super) fn ask_about_last_referral(&mut self, visit: &VisitId) {
        let last = match self.store.unresolved_of(visit) {
            Ok(last) => last,
            Err(error) => return self.tell(&error),
        };
        let Some(last) = last else { return };
        if self.is_restricted(&Subject::new(Record::Referral, last.id.as_str())) {
            return;
        }
        let can = |kind: NewsKind| last.status.after(kind).is_some();
        let kinds = [NewsKind::Helped, NewsKind::NotHelped, NewsKind::Refused, NewsKind::Accepted];
        let mut offers: Vec<Offer> = kinds.into_iter().filter(|kind| can(*kind)).map(Offer::News).collect();
        offers.extend([Offer::DidNotGo, Offer::NotNow]);
        let days = (self.now.at - last.made_at).num_days().max(0);
        let values = [("service", short(&last.service_name).into()), ("days", days.into())];
        let title = self.texts.with("ask-last-referral", &values);
        let not_now = offers.len() - 1;
        self.put_offers(title, last.id, offers, not_now);
    }

    fn put_offers(&mut self, title: String, id: ReferralId, offers: Vec<Offer>, selected: usize) {
        let options = offers.iter().map(|offer| match offer {
            Offer::News(kind) => self.texts.t(&format!("news-{}", kind.code())),
            Offer::DidNotGo => self.texts.t(&format!("why-{}", Why::DidNotGo.code())),
            Offer::NotNow => self.texts.t("news-not-asked"),
        });
        let options = options.collect();
        let digits = offers.iter().map(|offer| offer.digit()).collect();
        let purpose = ChoicePurpose::News(id, offers);
        self.put_choice(Choice::new(title, options, selected, purpose).with_digits(digits));
    }

    /// What became of it was answered.
    pub(super) fn news_chosen(&mut self, id: &ReferralId, offer: Offer) -> Result<()> {
        match offer {
            Offer::NotNow => Ok(()),
            Offer::DidNotGo => self.hear(id, &News::NotHelped(Why::DidNotGo.into())),
            Offer::News(kind) => {
                if let Some(news) = kind.with(None) {
                    return self.hear(id, &news);
                }
                self.ask_why_news(id.clone(), kind);
                Ok(())
            }
        }
    }

    /// Asks for the reason of a refusal, or why it did not help.
    pub(super) fn ask_why_news(&mut self, id: ReferralId, kind: NewsKind) {
        let options = kind.reasons().iter().map(|why| self.texts.t(&format!("why-{}", why.code())));
        let (title, options) = (self.texts.t("ask-why-news"), options.collect());
        // One digit per reason, whether the service refused or did not help.
        let digits = kind.reasons().iter().map(|why| why.digit()).collect();
        self.put_choice(Choice::new(title, options, 0, ChoicePurpose::WhyNews(id, kind)).with_digits(digits));
    }

    /// The reason was answered; another one is said in words.
    pub(super) fn why_chosen(&mut self, id: ReferralId, kind: NewsKind, why: Why) -> Result<()> {
        if why == Why::Other {
            self.ask_why_in_words(id, kind);
            return Ok(());
        }
        self.hear_reason(&id, kind, why.into())
    }

    pub(super) fn ask_why_in_words(&mut self, id: ReferralId, kind: NewsKind) {
        self.ask("ask-why-words", "ask-why-words-reading", "", AskPurpose::WhyWords(id, kind));
    }

    pub(super) fn hear_reason(&mut self, id: &ReferralId, kind: NewsKind, reason: Reason) -> Result<()> {
        match kind.with(Some(reason)) {
            Some(news) => self.hear(id, &news),
            None => Err(Error::new(Kind::Internal)),
        }
    }

    /// Notes what was heard. What is still open is asked after again as its topic says.
    fn hear(&mut self, id: &ReferralId, news: &News) -> Result<()> {
        let version = self.referral_version(id)?;
        let topic = self.store.followed(id)?.topic;
        // Who asks again wants to be asked again, whatever the topic says.
        let anyhow = || check_day(self.now.today(), CHECK_BACK).filter(|_| *news == News::AskAgain);
        let check_on = self.usual_check(topic.as_ref()).or_else(anyhow);
        let heard = self.store.hear(id, version, news, check_on, &self.stamp());
        self.heard(heard)
    }

    fn ask_check_day(&mut self) {
        let Some(Page::Referral(page)) = self.pages.last() else { return };
        let referral = &page.followed.referral;
        let typed = referral.check_on.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default();
        self.ask("ask-check-back", "ask-check-back-reading", &typed, AskPurpose::CheckDay(referral.id.clone()));
    }

    pub(super) fn set_check(&mut self, id: &ReferralId, check_on: Option<chrono::NaiveDate>) -> Result<()> {
        let version = self.referral_version(id)?;
        let set = self.store.set_check(id, version, check_on, &self.stamp());
        self.heard(set)
    }

    /// Says how a referral stands after a change; where another desk was faster, shows that before saying so.
    fn heard(&mut self, changed: Result<Followed>) -> Result<()> {
        self.refresh();
        let Referral { service_name, status, reason, check_on, .. } = changed?.referral;
        let status = status_words(&self.texts, status, reason.as_ref());
        let values = [("service", service_name.into()), ("status", status.into())];
        let mut said = self.texts.with("notice-heard", &values);
        if let Some(day) = check_on {
            let asked = self.texts.with("notice-check-on", &[("day", self.long_date(day).into())]);
            said = format!("{said} · {asked}");
        }
        self.done(said);
        Ok(())
    }

    /// The version that was on the screen when the key was pressed; without a page, the present one.
    pub(super) fn referral_version(&self, id: &ReferralId) -> Result<i64> {
        if let Some(version) = self.answering {
            return Ok(version);
        }
        match self.pages.last() {
            Some(Page::Referral(page)) if page.followed.referral.id == *id => Ok(page.followed.referral.version),
            _ => Ok(self.store.followed(id)?.referral.version),
        }
    }
}

/// What a timeline's entry about a referral says; it stands there as a code and the service's name.
pub fn entry_words(texts: &Texts, text: &str) -> String {
    let (code, service) = text.split_once(' ').unwrap_or((text, ""));
    let (kind, why) = code.split_once(':').unwrap_or((code, ""));
    let mut said = match (How::from_code(kind), NewsKind::from_code(kind)) {
        (Some(how), _) => return format!("→ {service} · {}", texts.t(&format!("how-{}", how.code()))),
        (None, Some(news)) => texts.t(&format!("news-{}", news.code())),
        (None, None) => return text.to_owned(),
    };
    if let Some(why) = Why::from_code(why) {
        said = format!("{said}, {}", texts.t(&format!("why-{}", why.code())));
    }
    texts.labelled(service, &said)
}

/// A status in words, with its reason.
pub fn status_words(texts: &Texts, status: ReferralStatus, reason: Option<&Reason>) -> String {
    let said = texts.t(&format!("referral-status-{}", status.code()));
    match reason {
        Some(reason) => format!("{said} ({})", reason_words(texts, reason)),
        None => said,
    }
}

/// A reason in words: those that were typed, where it is another one.
pub fn reason_words(texts: &Texts, reason: &Reason) -> String {
    if reason.words.is_empty() { texts.t(&format!("why-{}", reason.why.code())) } else { reason.words.clone() }
}

/// For whom a referral was made: name or card code, else the visit's ticket and day, else the case.
pub fn whom_words(texts: &Texts, whom: &crate::domain::referral::Whom) -> String {
    let ticket = || {
        let (ticket, day) = whom.ticket?;
        let values = [("ticket", ticket.into()), ("day", day.format("%d/%m").to_string().into())];
        Some(texts.with("referral-ticket", &values))
    };
    whom.person.clone().or_else(ticket).or_else(|| whom.case.clone()).unwrap_or_default()
}

/// What was learnt of a service, in one line; nothing where nothing is known.
pub fn experience_words(
    texts: &Texts,
    known: &crate::domain::referral::Experience,
    today: chrono::NaiveDate,
) -> Option<String> {
    let mut parts = Vec::new();
    if let Some((times, last)) = known.full {
        let values = [("day", words::day_short(last, today).into()), ("times", times.into())];
        parts.push(texts.with("experience-full", &values));
    }
    if let Some(day) = known.good_on {
        parts.push(texts.with("experience-good", &[("day", words::day_short(day, today).into())]));
    }
    if let Some(days) = known.answer_days {
        parts.push(texts.with("experience-days", &[("days", days.into())]));
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// A service's name short enough for the title of a question.
fn short(name: &str) -> String {
    const LONGEST: usize = 30;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
