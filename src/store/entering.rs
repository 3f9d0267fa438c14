//! Every text is cleaned on its way in, wherever it comes from ([`clean`]); what is then empty is nothing.
//!
//! This is the one place that the record relies on. Whoever must show or judge a text before it is kept — the line being
//! typed, a reader of files — cleans it by the same function, and cleaning what is clean changes nothing.

use crate::{
    domain::{
        calling_name,
        case::WaitingOn,
        clean,
        ids::Code,
        privacy,
        referral::{NewReferral, News, Reason},
        request::Request,
        service::{Alert, Closure, Phone, Service},
        time::Stamp,
        visit::{FollowUp, Profile, VisitDraft},
    },
    error::{Error, Kind, Result},
};

/// One line, without blanks around it.
pub fn line(text: &str) -> String {
    clean::line(text).trim().to_owned()
}

/// One line, or nothing.
pub fn maybe_line(text: Option<&str>) -> Option<String> {
    text.map(line).filter(|text| !text.is_empty())
}

/// Why something is decided. `BadUsage` where nothing is said: what is written down without a reason answers nobody.
pub fn reason(text: &str) -> Result<String> {
    privacy::reason_of(text).ok_or_else(|| Error::new(Kind::BadUsage).at("--reason"))
}

/// A text of several lines, without blanks around it.
pub fn paragraphs(text: &str) -> String {
    clean::paragraphs(text).trim().to_owned()
}

/// Who did it, cleaned.
pub fn stamp(stamp: &Stamp) -> Stamp {
    Stamp { now: stamp.now, desk: line(&stamp.desk), worker: line(&stamp.worker) }
}

/// All that was typed about a visit.
pub fn draft(draft: &VisitDraft) -> VisitDraft {
    VisitDraft {
        origin: draft.origin,
        priority: draft.priority,
        // What stands where a name was erased is none.
        calling_name: maybe_line(draft.calling_name.as_deref()).filter(|name| !calling_name::is_gone(name)),
        person: draft.person.clone(),
        profile: profile(&draft.profile),
        requests: draft.requests.iter().map(request).collect(),
        referrals: draft.referrals.iter().map(referral).collect(),
        follow_up: draft.follow_up.as_ref().map(|asked| FollowUp { due: asked.due, action: line(&asked.action) }),
        note: paragraphs(&draft.note),
    }
}

/// A referral about to be recorded.
pub fn referral(new: &NewReferral) -> NewReferral {
    NewReferral { service_name: line(&new.service_name), ..new.clone() }
}

/// Something heard of a referral.
pub fn news(news: &News) -> News {
    let reason = |reason: &Reason| Reason { words: line(&reason.words), ..reason.clone() };
    match news {
        News::Refused(why) => News::Refused(reason(why)),
        News::NotHelped(why) => News::NotHelped(reason(why)),
        news => news.clone(),
    }
}

/// A code of the vocabulary: no blanks inside, because several stand in one column.
pub fn code(code: Option<&Code>) -> Option<Code> {
    let code: String = clean::line(code?.as_str()).split_whitespace().collect();
    Some(code).filter(|code| !code.is_empty()).map(Code::from)
}

/// Who has the next move in a case.
pub fn waiting_on(who: &WaitingOn) -> WaitingOn {
    match who {
        WaitingOn::Institution(institution) => {
            WaitingOn::Institution(code(Some(institution)).unwrap_or_else(|| Code::from("")))
        }
        who => who.clone(),
    }
}

/// A service that somebody wrote.
pub fn service(service: &Service) -> Service {
    let lines = |texts: &[String]| texts.iter().map(|text| line(text)).filter(|text| !text.is_empty()).collect();
    let phones = service.phones.iter().filter_map(|phone| Phone::new(&phone.number, &phone.label));
    let closures = service.closures.iter().map(|closure| Closure { why: line(&closure.why), ..closure.clone() });
    Service {
        name: line(&service.name),
        aliases: lines(&service.aliases),
        organization: line(&service.organization),
        description: paragraphs(&service.description),
        categories: lines(&service.categories),
        address: line(&service.address),
        postcode: line(&service.postcode),
        city: line(&service.city),
        way: paragraphs(&service.way),
        phones: phones.collect(),
        email: line(&service.email),
        url: line(&service.url),
        hours: maybe_line(service.hours.as_deref()),
        hours_note: paragraphs(&service.hours_note),
        closures: closures.collect(),
        publics: lines(&service.publics),
        documents: lines(&service.documents),
        languages: lines(&service.languages),
        accessibility: lines(&service.accessibility),
        cost: line(&service.cost),
        verified_by: line(&service.verified_by),
        alert: alert(service.alert.as_ref()),
        team_note: paragraphs(&service.team_note),
        ..service.clone()
    }
}

/// A passing notice; one without words is none.
pub fn alert(alert: Option<&Alert>) -> Option<Alert> {
    let alert = alert?;
    let text = line(&alert.text);
    (!text.is_empty()).then_some(Alert { text, until: alert.until })
}

fn profile(profile: &Profile) -> Profile {
    Profile {
        language: code(profile.language.as_ref()),
        place: maybe_line(profile.place.as_deref()),
        ..profile.clone()
    }
}

fn request(request: &Request) -> Request {
    Request {
        topic: code(request.topic.as_ref()),
        procedure: code(request.procedure.as_ref()),
        institution: code(request.institution.as_ref()),
        device: code(request.device.as_ref()),
        obstacles: request.obstacles.iter().filter_map(|obstacle| code(Some(obstacle))).collect(),
        why: code(request.why.as_ref()),
        ..request.clone()
    }
}
