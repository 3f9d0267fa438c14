//! What people write, and what it must mean.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::domain::{hours::DAYS, service::Closure};

fn hours(text: &str) -> String {
    said(text, Lang::Fr)
}

fn said(text: &str, lang: Lang) -> String {
    match read(text, lang) {
        Ok(Understood { hours, appointment }) => {
            let appointment = appointment.map(|appointment| format!("[{}]", appointment.code()));
            [hours, appointment].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Err(refused) => format!("{:?}: {}", refused.why, &text[refused.part]),
    }
}

#[test]
fn french_as_it_is_written() {
    for (text, expected) in [
        ("lu-ve 8h30-12h30 et 13h-16h, fermé jours fériés", "Mo-Fr 08:30-12:30,13:00-16:00; PH off"),
        (
            "lundi au vendredi de 9h à 12h, mercredi aussi 13h30-16h",
            "Mo,Tu,Th,Fr 09:00-12:00; We 09:00-12:00,13:30-16:00",
        ),
        (
            "lundi au vendredi de 9h à 12h et le mercredi de 13h30 à 16h",
            "Mo,Tu,Th,Fr 09:00-12:00; We 09:00-12:00,13:30-16:00",
        ),
        ("tous les jours sauf dimanche 9-17h", "Mo-Sa 09:00-17:00; Su off"),
        ("Tous les jours, sauf le dimanche et les jours fériés, de 9 h à 17 h", "Mo-Sa 09:00-17:00; Su off; PH off"),
        ("1er samedi du mois 10h-12h", "Sa[1] 10:00-12:00"),
        ("1er et 3e samedi du mois de 10h à 12h", "Sa[1,3] 10:00-12:00"),
        ("le dernier jeudi du mois 14h-16h", "Th[-1] 14:00-16:00"),
        ("sur rendez-vous", "[required]"),
        ("Uniquement sur RDV", "[required]"),
        ("avec ou sans rendez-vous", "[possible]"),
        ("fermé en août", "Aug off"),
        ("lu-ve 9-12, fermé en juillet et août", "Mo-Fr 09:00-12:00; Jul off; Aug off"),
        ("permanence mardi 14h", "Tu 14:00+"),
        ("Permanence le mardi à partir de 14h30", "Tu 14:30+"),
        ("lu ma je 9h-12h", "Mo,Tu,Th 09:00-12:00"),
        ("lu, ma et je : 9h00-12h00 ; me : 13.30-16.00", "Mo,Tu,Th 09:00-12:00; We 13:30-16:00"),
        (
            "Lundi: 8h30-12h / 13h-16h30\nMardi: 8h30-12h\nMercredi: fermé",
            "Mo 08:30-12:00,13:00-16:30; Tu 08:30-12:00; We off",
        ),
        (
            "lun.-ven. 08:30-12:30,13:30-16:00; mer. fermé; jours fériés fermé",
            "Mo,Tu,Th,Fr 08:30-12:30,13:30-16:00; We off; PH off",
        ),
        ("de 9h à 12h du lundi au vendredi", "Mo-Fr 09:00-12:00"),
        ("9h-12h lundi et mardi, 13h-16h jeudi", "Mo,Tu 09:00-12:00; Th 13:00-16:00"),
        ("lu-ve 9h-16h, fermé de 12h à 13h", "Mo-Fr 09:00-12:00,13:00-16:00"),
        (
            "lu-ve 8h30-12h30 et 13h-16h, fermé le mercredi après-midi",
            "Mo,Tu,Th,Fr 08:30-12:30,13:00-16:00; We 08:30-12:30",
        ),
        ("lu 9h-12h, lu 13h-16h", "Mo 09:00-12:00,13:00-16:00"),
        ("lu 9h-12h, lu 13h-16h, ma 9h-12h", "Mo 09:00-12:00,13:00-16:00; Tu 09:00-12:00"),
        ("lu-ve 9-17, sauf mercredi 9-12", "Mo,Tu,Th,Fr 09:00-17:00; We 09:00-12:00"),
        ("lu-ve 9-17, mercredi seulement 9-12", "Mo,Tu,Th,Fr 09:00-17:00; We 09:00-12:00"),
        ("fermé le mercredi ; lu-ve 9-12", "Mo,Tu,Th,Fr 09:00-12:00; We off"),
        ("mardi matin de 9h à 12h et jeudi après-midi de 13h à 16h", "Tu 09:00-12:00; Th 13:00-16:00"),
        ("lu-ve 9-12, fermé jours fériés et fêtes communautaires", "Mo-Fr 09:00-12:00; PH off; Sep 27 off; Nov 15 off"),
        ("lu-ve 9-12, fermé le 27 septembre et le 15 novembre", "Mo-Fr 09:00-12:00; Sep 27 off; Nov 15 off"),
        ("lu-ve 9-12, fermé du 24 décembre au 2 janvier", "Mo-Fr 09:00-12:00; Dec 24-Jan 02 off"),
        ("lu-ve 9-12 ; fermé du 20 au 31 juillet", "Mo-Fr 09:00-12:00; Jul 20-Jul 31 off"),
        ("lu-ve 9-12, fermé du 24/12/2026 au 2/1/2027", "Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off"),
        ("lu-ve 9-12, fermé les 24 et 31 décembre", "Mo-Fr 09:00-12:00; Dec 24 off; Dec 31 off"),
        ("fermé jours fériés, lundi 9-12", "Mo 09:00-12:00; PH off"),
        ("24h/24", "24/7"),
        ("24h/24 et 7j/7", "24/7"),
        ("jour et nuit", "24/7"),
        ("7j/7 de 9h à 17h", "Mo-Su 09:00-17:00"),
        ("lu-ve 9h-12h | 13h-16h", "Mo-Fr 09:00-12:00,13:00-16:00"),
        (
            "Du lundi au jeudi : 8h30 à 12h et 13h à 16h30. Vendredi : 8h30 à 12h.",
            "Mo-Th 08:30-12:00,13:00-16:30; Fr 08:30-12:00",
        ),
        ("lundi 9h-12h (sur rendez-vous)", "Mo 09:00-12:00 [required]"),
        (
            "mardi et jeudi : 9h-12h, mercredi : 13h-16h et samedi : 10h-12h",
            "Tu,Th 09:00-12:00; We 13:00-16:00; Sa 10:00-12:00",
        ),
        ("tous les mardis 14h-16h", "Tu 14:00-16:00"),
        ("tous les jours de 20h à 8h", "Mo-Su 20:00-08:00"),
        ("vendredi 22h à minuit", "Fr 22:00-24:00"),
        ("lundi de 9h à midi", "Mo 09:00-12:00"),
        ("lu-ve 8h30-13h sur rendez-vous", "Mo-Fr 08:30-13:00 [required]"),
        ("lu-ve 8h30-13h, sans rendez-vous", "Mo-Fr 08:30-13:00 [none]"),
        (
            "Lundi et mardi 8h30-13h sur rendez-vous, mercredi au vendredi 8h30-13h sans rendez-vous",
            "Mo,Tu 08:30-13:00 \"sur rendez-vous\"; We-Fr 08:30-13:00 [possible]",
        ),
        ("en semaine 9-12, le week-end 10h-11h", "Mo-Fr 09:00-12:00; Sa,Su 10:00-11:00"),
        ("Les lundis et jeudis, 9h - 12h", "Mo,Th 09:00-12:00"),
        ("ma-di 9-12", "Tu-Su 09:00-12:00"),
        ("", ""),
    ] {
        assert_eq!(hours(text), expected, "{text}");
    }
}

#[test]
fn english_and_dutch_in_the_same_way() {
    for (text, expected) in [
        ("Mon-Fri 9am-5pm, closed on public holidays", "Mo-Fr 09:00-17:00; PH off"),
        ("Monday to Friday 9.30 a.m. to 12 p.m.", "Mo-Fr 09:30-12:00"),
        ("every day except Sunday 9:00-17:00", "Mo-Sa 09:00-17:00; Su off"),
        ("1st Saturday of the month 10-12", "Sa[1] 10:00-12:00"),
        ("weekdays 9-12, Wednesday also 13:30-16:00", "Mo,Tu,Th,Fr 09:00-12:00; We 09:00-12:00,13:30-16:00"),
        ("by appointment only", "[required]"),
        ("closed in August", "Aug off"),
        ("Tuesday from 2pm", "Tu 14:00+"),
        ("ma-vr 9u-12u30, gesloten in augustus", "Mo-Fr 09:00-12:30; Aug off"),
        ("maandag tot vrijdag van 9 uur tot 12 uur", "Mo-Fr 09:00-12:00"),
        ("ma en di 9u tot 12u, wo op afspraak 13u-16u", "Mo,Tu 09:00-12:00; We 13:00-16:00 \"op afspraak\" [possible]"),
        ("elke dag behalve zondag 9-17 u", "Mo-Sa 09:00-17:00; Su off"),
        ("eerste", "Unknown: eerste"),
    ] {
        assert_eq!(said(text, Lang::En), expected, "{text}");
    }
    assert_eq!(said("ma-di 9-12", Lang::Nl), "Mo,Tu 09:00-12:00", "two letters follow the language");
}

#[test]
fn short_forms_that_people_use_are_understood() {
    for (text, expected) in [
        ("0h-24h", "24/7"),
        ("lu-ve 0h-24h", "Mo-Fr 00:00-24:00"),
        ("24/24", "24/7"),
        ("24h sur 24, 7 jours sur 7", "24/7"),
        ("24 heures sur 24", "24/7"),
        ("7j/7, 24h/24", "24/7"),
        ("7j/7 9h-17h", "Mo-Su 09:00-17:00"),
        ("7 jours sur 7 de 9h à 17h", "Mo-Su 09:00-17:00"),
        ("tlj 9h-17h", "Mo-Su 09:00-17:00"),
        ("TLJ sauf dimanche 9h-17h", "Mo-Sa 09:00-17:00; Su off"),
        ("lu-ve 9h/12h", "Mo-Fr 09:00-12:00"),
        ("lu-ve 9h/12h - 13h30/17h", "Mo-Fr 09:00-12:00,13:30-17:00"),
        ("lu-ve 9h/12h et 13h30/17h", "Mo-Fr 09:00-12:00,13:30-17:00"),
        ("lu-ve 9h/12h/13h/17h", "Mo-Fr 09:00-12:00,13:00-17:00"),
        ("lu-ve 9h à 12h et 13h30 à 17h", "Mo-Fr 09:00-12:00,13:30-17:00"),
        ("9h à 12h et 13h30 à 17h du lundi au vendredi", "Mo-Fr 09:00-12:00,13:30-17:00"),
        ("lu-ve 9-12 13-17", "Mo-Fr 09:00-12:00,13:00-17:00"),
        ("lu-ve 9h-12h 13h-17h, sauf mercredi", "Mo,Tu,Th,Fr 09:00-12:00,13:00-17:00; We off"),
        ("lu-ve 9-17 à l'exception du mercredi", "Mo,Tu,Th,Fr 09:00-17:00; We off"),
        ("lu-ve 9h-17h sans interruption", "Mo-Fr 09:00-17:00"),
        ("sur rdv", "[required]"),
        ("sur r.d.v.", "[required]"),
        ("RDV obligatoire", "[required]"),
        ("lu-ve 9-12 sur rdv uniquement", "Mo-Fr 09:00-12:00 [required]"),
        ("1er lundi du mois 9h-12h", "Mo[1] 09:00-12:00"),
        ("le premier lundi du mois de 9h à 12h", "Mo[1] 09:00-12:00"),
        ("premier et troisième jeudis du mois 14h-16h", "Th[1,3] 14:00-16:00"),
        ("lu-ve 9-12, fermé en août", "Mo-Fr 09:00-12:00; Aug off"),
    ] {
        assert_eq!(hours(text), expected, "{text}");
    }
}

#[test]
fn other_languages_short_forms_are_understood() {
    for (lang, text, expected) in [
        (Lang::En, "first Monday 10-12", "Mo[1] 10:00-12:00"),
        (Lang::En, "first and third Thursday of the month 2pm-4pm", "Th[1,3] 14:00-16:00"),
        (Lang::En, "24 hours a day, 7 days a week", "24/7"),
        (Lang::En, "appointment required", "[required]"),
        (Lang::Nl, "ma-vr 9u-12u", "Mo-Fr 09:00-12:00"),
        (Lang::Fr, "ma-vr 9u-12u", "Mo-Fr 09:00-12:00"),
        (Lang::Nl, "ma-vr 9.00-12.30 uur en 13.30-16.00 uur", "Mo-Fr 09:00-12:30,13:30-16:00"),
        (Lang::Nl, "di van 9 tot 12 uur", "Tu 09:00-12:00"),
        (Lang::Nl, "elke dag m.u.v. zondag 9-17u", "Mo-Sa 09:00-17:00; Su off"),
        (Lang::Nl, "ma 's namiddags van 13u tot 16u", "Mo 13:00-16:00"),
        (Lang::Nl, "eerste maandag van de maand 9u-12u", "Mo[1] 09:00-12:00"),
        (Lang::Nl, "op afspraak", "[required]"),
        (Lang::Nl, "enkel na afspraak", "[required]"),
        (Lang::Nl, "24u/24 en 7 dagen op 7", "24/7"),
        (Lang::Nl, "gesloten in augustus", "Aug off"),
        (Lang::De, "Mo-Fr 9-12 Uhr", "Mo-Fr 09:00-12:00"),
        (Lang::Fr, "Mo-Fr 9-12 Uhr", "Mo-Fr 09:00-12:00"),
        (Lang::De, "Mo, Di und Do 9-12 Uhr und 13.30-16 Uhr", "Mo,Tu,Th 09:00-12:00,13:30-16:00"),
        (Lang::De, "Montag bis Freitag von 8.30 Uhr bis 12 Uhr", "Mo-Fr 08:30-12:00"),
        (Lang::De, "9-12 Uhr am Montag", "Mo 09:00-12:00"),
        (Lang::De, "täglich außer Sonntag 9-17 Uhr", "Mo-Sa 09:00-17:00; Su off"),
        (Lang::De, "Di 9-12 Uhr, an Feiertagen geschlossen", "Tu 09:00-12:00; PH off"),
        (Lang::De, "montags und mittwochs 14-16 Uhr", "Mo,We 14:00-16:00"),
        (Lang::De, "erster Montag im Monat 9-12 Uhr", "Mo[1] 09:00-12:00"),
        (Lang::De, "Mo-Fr 9-12 Uhr, im August geschlossen", "Mo-Fr 09:00-12:00; Aug off"),
        (Lang::De, "1. und 3. Montag im Monat 9-12 Uhr", "Mo[1,3] 09:00-12:00"),
        (Lang::De, "Mo 9-12. Di 13-16 Uhr.", "Mo 09:00-12:00; Tu 13:00-16:00"),
        (Lang::De, "Mo 9-12 Uhr, geschlossen vom 24. Dezember bis 2. Januar", "Mo 09:00-12:00; Dec 24-Jan 02 off"),
        (Lang::De, "nach Vereinbarung", "[required]"),
        (Lang::De, "Mo-Do 9-12 Uhr nach Vereinbarung", "Mo-Th 09:00-12:00 [required]"),
        (Lang::De, "ohne Termin", "[none]"),
        (Lang::De, "rund um die Uhr", "24/7"),
    ] {
        assert_eq!(said(text, lang), expected, "{text}");
    }
    assert_eq!(said("di 9-12", Lang::De), "Tu 09:00-12:00");
    assert_eq!(said("Mo, Di 9-12", Lang::Fr), "Mo,Tu 09:00-12:00", "Mo is no French day");
}

#[test]
fn a_clock_of_twelve_hours_is_read_where_it_means_one_thing_and_else_asked_about() {
    for (text, expected) in [
        ("Mon-Fr 9-5", "Mo-Fr 09:00-17:00"),
        ("Mon-Fri 8:30-4:30", "Mo-Fr 08:30-16:30"),
        ("Mon 1-5pm", "Mo 13:00-17:00"),
        ("Mon 9-5pm", "Mo 09:00-17:00"),
        ("Mon 10-12pm", "Mo 10:00-12:00"),
        ("Mon 9-11am", "Mo 09:00-11:00"),
        ("Mon 9am-1am", "Mo 09:00-01:00"),
        ("Mon 09:00-01:00", "Mo 09:00-01:00"),
        ("Mon 9-13", "Mo 09:00-13:00"),
        ("every day 20-8", "Mo-Su 20:00-08:00"),
        ("every day 8pm-8am", "Mo-Su 20:00-08:00"),
        ("Mon 9-1", "Half: 9-1"),
        ("Mon 9:00-1:00", "Half: 9:00-1:00"),
        ("Mo 9:00-1:00", "Half: 9:00-1:00"),
        ("Mon 9-12 and 1-5", "Half: 9-12 and 1-5"),
        ("Mo 9:00-12:00,1:00-5:00", "Half: 9:00-12:00,1:00-5:00"),
        ("Mon 12-1", "Half: 12-1"),
    ] {
        assert_eq!(said(text, Lang::En), expected, "{text}");
    }
    assert_eq!(hours("lu 9-1"), "Half: 9-1");
    assert_eq!(hours("lu 9h-5h"), "Half: 9h-5h");
    assert_eq!(hours("lu 20h-2h"), "Mo 20:00-02:00");
    assert_eq!(hours("lu 0h-6h"), "Mo 00:00-06:00");
}

#[test]
fn what_is_not_understood_is_refused_with_its_part() {
    for (text, expected) in [
        ("lu-ve 9-12, parfois le soir", "Unknown: parfois"),
        ("9h-12h et 13h30", "DaysMissing: 9h-12h et 13h30"),
        ("lundi et mardi", "HoursMissing: lundi et mardi"),
        ("mercredi matin", "HoursMissing: mercredi"),
        ("lu-ve 9-12, me 13-16", "Twice: me 13-16"),
        ("lu 9-12 et 11-14", "BadTime: 9-12 et 11-14"),
        ("lu 17h-17h", "BadTime: 17h-17h"),
        ("lu 9h75", "BadTime: 9h75"),
        ("lu 25h-26h", "BadTime: 25h"),
        ("lundi jusqu'à 12h", "HoursMissing: lundi"),
        ("WE 9h-12h", "Ambiguous: WE"),
        ("lu-vr 9-12, di 9-12", "Ambiguous: di"),
        ("lu-ve 9-12 hors vacances scolaires", "School: vacances scolaires"),
        ("en juillet 9h-12h", "Season: juillet 9h-12h"),
        ("fermé lundi et mardi de 12h à 13h", "Ambiguous: lundi et"),
        ("fermé", "DaysMissing: fermé"),
        ("lu-ve 9-17, fermé mercredi après-midi", "BadTime: fermé mercredi après-midi"),
        ("jours ouvrables 9-12", "Unknown: jours"),
        ("lu 9-12 le 31 février", "BadTime: 31 février"),
    ] {
        assert_eq!(hours(text), expected, "{text}");
    }
    assert_eq!(read(&"lu ".repeat(400), Lang::Fr).map_err(|refused| refused.why), Err(Why::TooLong));
}

#[test]
fn opening_hours_text_is_taken_as_it_is() {
    for text in
        ["Mo-Fr 08:30-12:30,13:00-16:00; PH off", "24/7", "Mo[1] 10:00-12:00 \"sur rendez-vous\"", "We 13:00-16:00"]
    {
        assert_eq!(hours(text), text);
    }
}

#[test]
fn what_stands_behind_opening_hours_says_whether_an_appointment_is_possible() {
    let text = "Mo-Fr 09:00-12:00 || \"sur rdv\"";
    let meant = read(text, Lang::Fr).expect("understood");
    assert_eq!((meant.hours.as_deref(), meant.appointment), (Some(text), Some(Appointment::Possible)));
    assert_eq!(read("Mo 09:00-12:00 || \"sonner\"", Lang::Fr).expect("understood").appointment, None);
}

#[test]
fn closures_are_read_as_they_are_written() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let today = day("2026-11-18");
    for (line, from, to, why) in [
        ("24/12/2026-2/1/2027 congé annuel", "2026-12-24", "2027-01-02", "congé annuel"),
        ("24/12 au 2/1", "2026-12-24", "2027-01-02", ""),
        ("24/12 : inventaire", "2026-12-24", "2026-12-24", "inventaire"),
        ("2026-12-24 - 2026-12-26", "2026-12-24", "2026-12-26", ""),
        ("1.2.27", "2027-02-01", "2027-02-01", ""),
    ] {
        let expected = Closure { from: day(from), to: day(to), why: why.to_owned() };
        assert_eq!(closure(line, today), Some(expected.clone()), "{line}");
        assert_eq!(closure(&closure_said(&expected), today), Some(expected), "{line}");
    }
    for line in ["", "congé", "31/2", "24/12/2026-1/12/2026", "12", "é/é"] {
        assert_eq!(closure(line, today), None, "{line}");
    }
}

/// A week that was invented, and one way to write it.
#[derive(Clone, Debug)]
struct Written {
    days: Vec<(usize, Vec<(u16, u16)>)>,
    text: String,
}

fn a_week() -> impl Strategy<Value = Written> {
    let spans = prop::sample::select(vec![
        vec![(540, 720)],
        vec![(510, 750), (780, 960)],
        vec![(600, 1050)],
        vec![(1200, 480)],
        vec![(795, 1440)],
    ]);
    let days = prop::sample::subsequence((0..7usize).collect::<Vec<_>>(), 1..7);
    (days, prop::collection::vec(spans, 7), 0usize..3, 0usize..3, 0usize..3).prop_map(
        |(days, spans, name, time, list)| {
            let days: Vec<_> = days.into_iter().map(|day| (day, spans[day].clone())).collect();
            let text = days.iter().map(|(day, spans)| day_text(*day, spans, name, time, list)).collect::<Vec<_>>();
            Written { text: text.join([", ", " ; ", "\n"][list]), days }
        },
    )
}

fn day_text(day: usize, spans: &[(u16, u16)], name: usize, time: usize, list: usize) -> String {
    let names = [
        ["lu", "ma", "me", "je", "ve", "sa", "di"],
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        ["le lun.", "le mar.", "le mer.", "le jeu.", "le ven.", "le sam.", "le dim."],
    ];
    let clock = |minutes: u16| match (time, minutes % 60) {
        (0, 0) => format!("{}h", minutes / 60),
        (1, _) => format!("{}:{:02}", minutes / 60, minutes % 60),
        (_, rest) => format!("{}h{rest:02}", minutes / 60),
    };
    let span = |(from, to): &(u16, u16)| match list {
        0 => format!("{}-{}", clock(*from), clock(*to)),
        1 => format!("de {} à {}", clock(*from), clock(*to)),
        _ => format!("{} – {}", clock(*from), clock(*to)),
    };
    let spans: Vec<String> = spans.iter().map(span).collect();
    format!("{} {}", names[name][day], spans.join([" et ", ", ", " et de "][time]))
}

proptest! {
    #[test]
    fn a_week_means_the_same_however_it_is_written(week in a_week()) {
        let read = read(&week.text, Lang::Fr);
        let text = read.ok().and_then(|read| read.hours);
        prop_assert!(text.is_some(), "{:?}", week.text);
        let hours = Hours::parse(&text.expect("hours")).expect("valid");
        // 2027-02-01 is a Monday, without a holiday near it.
        let monday = NaiveDate::from_ymd_opt(2027, 2, 1).expect("a day");
        for (day, name) in DAYS.iter().enumerate() {
            let date = monday + Days::new(day as u64);
            let moment = |minutes: u16| -> NaiveDateTime { date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes.into()) };
            let expected: Vec<_> = week.days.iter().filter(|(named, _)| *named == day).flat_map(|(_, spans)| spans.iter())
                .map(|(from, to)| (moment(*from), moment(if to < from { to + 1440 } else { *to }))).collect();
            prop_assert_eq!(hours.spans_of(date), expected, "{} of {:?}", name, week.text);
        }
    }

    #[test]
    fn any_text_is_understood_or_refused_with_a_part_of_it(text in any::<String>()) {
        sound(&text)?;
    }

    #[test]
    fn any_words_of_hours_are_understood_or_refused(parts in prop::collection::vec(prop::sample::select(vec![
        "lu", "ve", "lundi", "dimanche", "tous les jours", "-", "à", "au", "9h", "12h30", "9", "17", "et", ",", ";", "fermé", "sauf",
        "aussi", "seulement", "jours fériés", "1er", "dernier", "du mois", "août", "24", "31/12", "2026", "matin", "après-midi",
        "sur rendez-vous", "9h/12h", "1-5", "5pm", "Uhr", "bis", "premier", "m.u.v.", "/", "tlj", "Di", "Mo", "24h/24", "jusqu'à", "minuit", "week-end", ":", "fêtes communautaires", "\n", "sans rdv",
    ]), 1..9)) {
        sound(&parts.join(" "))?;
    }
}

/// What is understood is valid; what is refused names a part that is there.
fn sound(text: &str) -> Result<(), TestCaseError> {
    for lang in Lang::ALL {
        match read(text, lang) {
            Ok(understood) => {
                if let Some(hours) = understood.hours {
                    prop_assert!(Hours::parse(&hours).is_some(), "{text}");
                    // What was written is read again as it is, in every language.
                    for lang in Lang::ALL {
                        let again = read(&hours, lang).ok().and_then(|again| again.hours);
                        prop_assert_eq!(again.as_deref(), Some(hours.as_str()), "{}", text);
                    }
                }
            }
            Err(refused) => prop_assert!(text.get(refused.part.clone()).is_some(), "{text}: {refused:?}"),
        }
    }
    Ok(())
}
