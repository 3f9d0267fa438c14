//! What somebody reads on a slip, by service and moment.

use chrono::NaiveDate;

use super::*;
use crate::domain::service::{Phone, Reception};

/// Wednesday 18 November 2026, 9:42.
fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 42, 0)).expect("a moment")
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

fn service() -> Service {
    let mut service = Service::new("test", "1", "Médiation de dettes");
    service.organization = "CPAS de Namur".to_owned();
    service.address = "rue des Brasseurs 12".to_owned();
    service.postcode = "5000".to_owned();
    service.city = "Namur".to_owned();
    service.way = "bus 4, arrêt Gare".to_owned();
    service.phones = Phone::new("081 00 00 42", "accueil").into_iter().collect();
    service.hours = Some("Th 08:30-13:00; Mo 13:30-16:00".to_owned());
    service.documents = vec!["carte d'identité".to_owned(), "lettres de l'huissier".to_owned()];
    service.fee = Fee::Free;
    service
}

const SENDER: Sender<'_> =
    Sender { house: "Maison ouverte", worker: "EB", phone: "081 11 11 11", address: "quai de Meuse 3" };

fn slip(service: &Service, lang: SlipLang) -> Slip {
    write(service, now(), &SENDER, lang, SlipLang::Fr)
}

/// Everything on a slip, a line each.
fn lines(slip: &Slip) -> Vec<String> {
    let said = |said: &Said| [Some(said.person.clone()), said.worker.clone()].into_iter().flatten().collect::<Vec<_>>();
    let mut lines = vec![slip.name.clone(), slip.organization.clone()];
    for row in &slip.rows {
        lines.extend(said(&row.label));
        for part in row.parts() {
            match part {
                Part::Said(sentence) => lines.extend(said(sentence)),
                Part::Fact(fact) => lines.push(fact.to_owned()),
            }
        }
    }
    lines.extend(slip.remark.clone());
    lines
}

fn french(service: &Service) -> Vec<String> {
    lines(&slip(service, SlipLang::Fr))
}

#[track_caller]
fn has(lines: &[String], text: &str) {
    assert!(lines.iter().any(|line| line == text), "no {text:?} in {lines:#?}");
}

#[track_caller]
fn has_not(lines: &[String], text: &str) {
    assert!(!lines.iter().any(|line| line.contains(text)), "{text:?} in {lines:#?}");
}

#[test]
fn a_slip_says_where_when_what_to_bring_and_who_sent_the_person() {
    let said = french(&service());
    for text in [
        "Médiation de dettes",
        "CPAS de Namur",
        "demain, jeudi, de 8h30 à 13h",
        "lundi : de 13h30 à 16h",
        "rue des Brasseurs 12, 5000 Namur",
        "bus 4, arrêt Gare",
        "081 00 00 42 (accueil)",
        "carte d'identité",
        "Gratuit",
        "Maison ouverte (EB)",
        "mercredi 18 novembre 2026",
        "081 11 11 11",
        "quai de Meuse 3",
    ] {
        has(&said, text);
    }
}

#[test]
fn both_languages_stand_beside_each_other_unless_they_are_one() {
    let arabic = slip(&service(), SlipLang::Ar);
    let next = &arabic.rows.iter().find(|row| row.weight == Weight::Main).expect("when").said[0];
    assert_eq!(next.person, "غدًا، الخميس، من الساعة 8:30 إلى الساعة 13:00");
    assert_eq!(next.worker.as_deref(), Some("demain, jeudi, de 8h30 à 13h"));
    let french = slip(&service(), SlipLang::Fr);
    assert!(
        french.rows.iter().all(|row| row.label.worker.is_none() && row.said.iter().all(|said| said.worker.is_none()))
    );
}

#[test]
fn sentences_that_nobody_has_read_are_marked_in_the_worker_s_language() {
    assert_eq!(slip(&service(), SlipLang::Fr).remark, None);
    let remark = slip(&service(), SlipLang::Uk).remark.expect("a remark");
    assert_eq!(remark, SlipTexts::new(SlipLang::Fr).say("not-proofread"));
}

#[test]
fn a_service_by_appointment_says_to_call_first() {
    let mut service = service();
    service.appointment = Appointment::Required;
    has(&french(&service), "Seulement sur rendez-vous : téléphonez d'abord.");
    service.phones.clear();
    service.no_phone = true;
    has(&french(&service), "Seulement sur rendez-vous.");
    has(&french(&service), "Ce service ne publie pas de numéro de téléphone.");
    service.hours = Some("24/7".to_owned());
    has_not(&french(&service), "jour et nuit");
    service.appointment = Appointment::None;
    has(&french(&service), "Ouvert jour et nuit, tous les jours.");
    has(&french(&service), "Vous pouvez y aller sans rendez-vous.");
}

#[test]
fn unknown_hours_are_said_to_be_unknown_with_what_to_do() {
    let mut service = service();
    service.hours = None;
    service.hours_note = "le matin".to_owned();
    has(&french(&service), "Nous ne connaissons pas les heures d'ouverture. Téléphonez avant d'y aller.");
    has(&french(&service), "le matin");
    service.phones.clear();
    has(&french(&service), "Nous ne connaissons pas les heures d'ouverture. Renseignez-vous avant d'y aller.");
    service.hours = Some("off".to_owned());
    has(&french(&service), "Aucune ouverture connue pour le moment. Renseignez-vous avant d'y aller.");
}

#[test]
fn notices_and_closures_are_shown_as_long_as_they_hold() {
    let mut service = service();
    service.alert = Some(Alert { text: "Déménagé au n° 14".to_owned(), until: Some(day(11, 18)) });
    service.closures = vec![
        Closure { from: day(11, 1), to: day(11, 17), why: String::new() },
        Closure { from: day(11, 19), to: day(11, 19), why: "formation".to_owned() },
        Closure { from: day(12, 24), to: day(12, 31), why: String::new() },
    ];
    let said = french(&service);
    has(&said, "Déménagé au n° 14");
    has(&said, "jusqu'au mercredi 18 novembre");
    has(&said, "Fermé le jeudi 19 novembre (formation)");
    has(&said, "Fermé du jeudi 24 décembre au jeudi 31 décembre");
    has(&said, "lundi 23 novembre, de 13h30 à 16h");
    has_not(&said, "17 novembre");
    service.alert = Some(Alert { text: "Déménagé".to_owned(), until: Some(day(11, 17)) });
    has_not(&french(&service), "Déménagé");
}

#[test]
fn who_sends_the_person_stands_before_the_day() {
    for lang in SlipLang::ALL {
        let slip = slip(&service(), lang);
        let row = slip.rows.iter().find(|row| row.facts.iter().any(|fact| fact == "Maison ouverte (EB)"));
        let parts = row.expect("the sender").parts();
        assert!(matches!(parts[..], [Part::Fact("Maison ouverte (EB)"), Part::Said(_)]), "{parts:?}");
    }
    // Elsewhere what is said stands first: "free", then the remark on the cost.
    let mut service = service();
    service.cost = "sauf les copies".to_owned();
    let slip = slip(&service, SlipLang::Fr);
    let row = slip.rows.iter().find(|row| row.facts.iter().any(|fact| fact == "sauf les copies")).expect("the cost");
    assert!(matches!(row.parts()[..], [Part::Said(_), Part::Fact(_)]));
}

#[test]
fn a_service_without_a_counter_sends_nobody_to_a_door() {
    let mut service = service();
    service.reception = vec![Reception::Remote];
    let said = french(&service);
    has_not(&said, "rue des Brasseurs");
    has(&said, "Ce service ne reçoit pas sur place : contactez-le par téléphone, par internet ou par courrier.");
}

#[test]
fn a_service_of_which_only_the_name_is_known_has_a_slip() {
    let service = Service::new("test", "2", "Le Relais");
    for lang in SlipLang::ALL {
        let slip = write(&service, now(), &Sender::default(), lang, SlipLang::Fr);
        assert!(slip.rows.iter().all(|row| !row.said.is_empty() || !row.facts.is_empty()), "{slip:?}");
        assert!(lines(&slip).iter().all(|line| !line.contains('{') && !line.starts_with("label-")), "{slip:?}");
    }
}
