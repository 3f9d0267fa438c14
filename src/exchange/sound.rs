//! The last gate for a record that was read: what no rule of the domain allows is put right or left out, so that
//! whatever a file says, the directory holds sound records only.

use super::plain;
use crate::domain::{
    hours::Hours,
    service::{Alert, Closure, Phone, Position, Service},
};

/// The record as it may be kept.
pub(super) fn settle(service: &mut Service) {
    let lines = [
        &mut service.source,
        &mut service.source_id,
        &mut service.name,
        &mut service.organization,
        &mut service.address,
        &mut service.postcode,
        &mut service.city,
        &mut service.way,
        &mut service.email,
        &mut service.url,
        &mut service.cost,
        &mut service.verified_by,
    ];
    for text in lines {
        *text = plain::line(text);
    }
    for text in [&mut service.description, &mut service.hours_note, &mut service.team_note] {
        *text = plain::paragraphs(text);
    }
    let lists = [
        &mut service.aliases,
        &mut service.categories,
        &mut service.publics,
        &mut service.documents,
        &mut service.languages,
        &mut service.accessibility,
    ];
    for list in lists {
        *list = list.iter().map(|item| plain::line(item)).filter(|item| !item.is_empty()).collect();
    }
    service.phones = service.phones.iter().filter_map(|phone| Phone::new(&phone.number, &phone.label)).collect();
    service.no_phone &= service.phones.is_empty();
    service.position = service.position.and_then(|place| Position::new(place.latitude, place.longitude));
    service.reception = each_once(&service.reception);
    service.referrers = each_once(&service.referrers);
    service.closures = service.closures.iter().filter_map(closure).collect();
    service.closures.sort_by_key(|closure| (closure.from, closure.to));
    service.alert = service.alert.as_ref().and_then(alert);
    if let Some(hours) = service.hours.take().map(|hours| plain::line(&hours)).filter(|hours| !hours.is_empty()) {
        if Hours::parse(&hours).is_some() {
            service.hours = Some(hours);
        } else {
            let both = [hours.as_str(), &service.hours_note].into_iter().filter(|part| !part.is_empty());
            service.hours_note = both.collect::<Vec<_>>().join("\n");
        }
    }
    service.id = Service::id_of(&service.source, &service.source_id);
}

fn closure(closure: &Closure) -> Option<Closure> {
    (closure.from <= closure.to).then(|| Closure { why: plain::line(&closure.why), ..closure.clone() })
}

fn alert(alert: &Alert) -> Option<Alert> {
    let text = plain::line(&alert.text);
    (!text.is_empty()).then_some(Alert { text, until: alert.until })
}

/// A list's items, each once, in their order.
pub(super) fn each_once<T: Copy + PartialEq>(list: &[T]) -> Vec<T> {
    let mut once = Vec::new();
    for item in list {
        if !once.contains(item) {
            once.push(*item);
        }
    }
    once
}
