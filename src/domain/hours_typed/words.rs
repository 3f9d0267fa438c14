//! The words that hours are written with, folded, and what they mean.

use crate::{domain::service::Appointment, text::Lang};

/// What a word, or several, means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A weekday, 0 is Monday.
    Day(usize),
    /// A month, from 1.
    Month(u32),
    /// All days of the week.
    EveryDay,
    /// Monday to Friday.
    Weekdays,
    /// Saturday and Sunday.
    Weekend,
    /// Public holidays.
    Holidays,
    /// 27 September and 15 November.
    Community,
    /// School holidays.
    School,
    /// Not open.
    Closed,
    /// But not, or differently.
    Except,
    /// In addition to what was said of the day.
    Also,
    /// In place of what was said of the day.
    Only,
    /// Day and night.
    Always,
    /// An appointment.
    Appointment(Appointment),
    /// Up to, between two days or times; also "at".
    To,
    /// Up to, between two days or times.
    Until,
    /// A part of the day: its hours lie between these minutes.
    Part(u16, u16),
    /// A time with a name, in minutes.
    Time(u16),
    /// The last one of a month.
    Last,
    /// And.
    And,
    /// Says nothing that is not said otherwise.
    Noise,
}

use Word::{
    Also, Always, And, Closed, Community, Day, EveryDay, Except, Holidays, Last, Noise, Only, Part, School, Time, To,
    Until, Weekdays, Weekend,
};

const REQUIRED: Word = Word::Appointment(Appointment::Required);
const POSSIBLE: Word = Word::Appointment(Appointment::Possible);
const NONE: Word = Word::Appointment(Appointment::None);

/// Words and groups of words; where several fit, the longest holds. Weekdays and months in full take a plural `s`.
pub const WORDS: &[(&str, Word)] = &[
    // Days in full.
    ("lundi", Day(0)),
    ("mardi", Day(1)),
    ("mercredi", Day(2)),
    ("jeudi", Day(3)),
    ("vendredi", Day(4)),
    ("samedi", Day(5)),
    ("dimanche", Day(6)),
    ("monday", Day(0)),
    ("tuesday", Day(1)),
    ("wednesday", Day(2)),
    ("thursday", Day(3)),
    ("friday", Day(4)),
    ("saturday", Day(5)),
    ("sunday", Day(6)),
    ("maandag", Day(0)),
    ("dinsdag", Day(1)),
    ("woensdag", Day(2)),
    ("donderdag", Day(3)),
    ("vrijdag", Day(4)),
    ("zaterdag", Day(5)),
    ("zondag", Day(6)),
    // Groups of days.
    ("tous les jours", EveryDay),
    ("chaque jour", EveryDay),
    ("toute la semaine", EveryDay),
    ("every day", EveryDay),
    ("daily", EveryDay),
    ("elke dag", EveryDay),
    ("alle dagen", EveryDay),
    ("dagelijks", EveryDay),
    ("en semaine", Weekdays),
    ("jours ouvres", Weekdays),
    ("weekdays", Weekdays),
    ("weekdagen", Weekdays),
    ("week end", Weekend),
    ("week ends", Weekend),
    ("weekend", Weekend),
    ("weekends", Weekend),
    ("jours feries", Holidays),
    ("jour ferie", Holidays),
    ("jours feries legaux", Holidays),
    ("feries", Holidays),
    ("public holidays", Holidays),
    ("public holiday", Holidays),
    ("bank holidays", Holidays),
    ("feestdagen", Holidays),
    ("wettelijke feestdagen", Holidays),
    ("ph", Holidays),
    ("fetes communautaires", Community),
    ("jours feries communautaires", Community),
    ("community holidays", Community),
    ("community days", Community),
    ("vacances scolaires", School),
    ("conges scolaires", School),
    ("school holidays", School),
    ("schoolvakanties", School),
    ("schoolvakantie", School),
    // Closing, and what holds besides.
    ("ferme", Closed),
    ("fermee", Closed),
    ("fermes", Closed),
    ("fermeture", Closed),
    ("fermeture annuelle", Closed),
    ("closed", Closed),
    ("gesloten", Closed),
    ("off", Closed),
    ("sauf", Except),
    ("excepte", Except),
    ("hormis", Except),
    ("hors", Except),
    ("except", Except),
    ("behalve", Except),
    ("aussi", Also),
    ("egalement", Also),
    ("en plus", Also),
    ("ainsi que", Also),
    ("also", Also),
    ("ook", Also),
    ("seulement", Only),
    ("uniquement", Only),
    ("only", Only),
    ("alleen", Only),
    ("enkel", Only),
    ("jour et nuit", Always),
    ("day and night", Always),
    ("dag en nacht", Always),
    // Appointments.
    ("sur rendez vous", REQUIRED),
    ("sur rdv", REQUIRED),
    ("avec rendez vous", REQUIRED),
    ("avec rdv", REQUIRED),
    ("rendez vous obligatoire", REQUIRED),
    ("uniquement sur rendez vous", REQUIRED),
    ("seulement sur rendez vous", REQUIRED),
    ("uniquement sur rdv", REQUIRED),
    ("sur rendez vous uniquement", REQUIRED),
    ("sur rdv uniquement", REQUIRED),
    ("by appointment", REQUIRED),
    ("by appointment only", REQUIRED),
    ("only by appointment", REQUIRED),
    ("appointment only", REQUIRED),
    ("op afspraak", REQUIRED),
    ("enkel op afspraak", REQUIRED),
    ("alleen op afspraak", REQUIRED),
    ("sans rendez vous", NONE),
    ("sans rdv", NONE),
    ("without appointment", NONE),
    ("no appointment needed", NONE),
    ("walk in", NONE),
    ("zonder afspraak", NONE),
    ("avec ou sans rendez vous", POSSIBLE),
    ("avec ou sans rdv", POSSIBLE),
    ("sans ou sur rendez vous", POSSIBLE),
    ("sur rendez vous ou sans", POSSIBLE),
    ("sur rendez vous possible", POSSIBLE),
    ("rendez vous possible", POSSIBLE),
    ("with or without appointment", POSSIBLE),
    ("met of zonder afspraak", POSSIBLE),
    // Between two things, and times with a name.
    ("a", To),
    ("au", To),
    ("aux", To),
    ("to", To),
    ("at", To),
    ("t m", Until),
    ("tot", Until),
    ("tot en met", Until),
    ("jusqu a", Until),
    ("jusqu au", Until),
    ("until", Until),
    ("till", Until),
    ("through", Until),
    ("midi", Time(12 * 60)),
    ("minuit", Time(24 * 60)),
    ("noon", Time(12 * 60)),
    ("midnight", Time(24 * 60)),
    ("middernacht", Time(24 * 60)),
    ("matin", Part(0, 14 * 60)),
    ("matins", Part(0, 14 * 60)),
    ("le matin", Part(0, 14 * 60)),
    ("morning", Part(0, 14 * 60)),
    ("mornings", Part(0, 14 * 60)),
    ("voormiddag", Part(0, 14 * 60)),
    ("apres midi", Part(690, 24 * 60)),
    ("afternoon", Part(690, 24 * 60)),
    ("afternoons", Part(690, 24 * 60)),
    ("namiddag", Part(690, 24 * 60)),
    ("soir", Part(15 * 60, 30 * 60)),
    ("soirs", Part(15 * 60, 30 * 60)),
    ("evening", Part(15 * 60, 30 * 60)),
    ("avond", Part(15 * 60, 30 * 60)),
    ("dernier", Last),
    ("derniere", Last),
    ("last", Last),
    ("laatste", Last),
    ("et", And),
    ("and", And),
    ("en", And),
    ("puis", And),
    // Without a meaning of their own.
    ("de", Noise),
    ("du", Noise),
    ("des", Noise),
    ("d", Noise),
    ("le", Noise),
    ("les", Noise),
    ("l", Noise),
    ("la", Noise),
    ("dans", Noise),
    ("tous les", Noise),
    ("toutes les", Noise),
    ("chaque", Noise),
    ("entre", Noise),
    ("a partir de", Noise),
    ("des le", Noise),
    ("ouvert", Noise),
    ("ouverte", Noise),
    ("ouverture", Noise),
    ("heures d ouverture", Noise),
    ("horaire", Noise),
    ("horaires", Noise),
    ("permanence", Noise),
    ("permanences", Noise),
    ("du mois", Noise),
    ("de chaque mois", Noise),
    ("of the month", Noise),
    ("of each month", Noise),
    ("of every month", Noise),
    ("van de maand", Noise),
    ("the", Noise),
    ("from", Noise),
    ("on", Noise),
    ("in", Noise),
    ("every", Noise),
    ("each", Noise),
    ("open", Noise),
    ("opening hours", Noise),
    ("van", Noise),
    ("op", Noise),
    ("om", Noise),
    ("elke", Noise),
    ("de maand", Noise),
];

/// Months in full, by language.
const MONTHS: [[&str; 3]; 12] = [
    ["janvier", "january", "januari"],
    ["fevrier", "february", "februari"],
    ["mars", "march", "maart"],
    ["avril", "april", "april"],
    ["mai", "may", "mei"],
    ["juin", "june", "juni"],
    ["juillet", "july", "juli"],
    ["aout", "august", "augustus"],
    ["septembre", "september", "september"],
    ["octobre", "october", "oktober"],
    ["novembre", "november", "november"],
    ["decembre", "december", "december"],
];

/// Short months that mean no day.
const SHORT_MONTHS: &[(&str, u32)] = &[
    ("janv", 1),
    ("jan", 1),
    ("fevr", 2),
    ("fev", 2),
    ("feb", 2),
    ("mrt", 3),
    ("avr", 4),
    ("apr", 4),
    ("jun", 6),
    ("juil", 7),
    ("jul", 7),
    ("aou", 8),
    ("aug", 8),
    ("sept", 9),
    ("sep", 9),
    ("oct", 10),
    ("okt", 10),
    ("nov", 11),
    ("dec", 12),
];

/// The month that a word names.
pub fn month(word: &str) -> Option<u32> {
    let long = || MONTHS.iter().position(|names| names.contains(&word)).map(|at| at as u32 + 1);
    SHORT_MONTHS.iter().find(|(short, _)| *short == word).map(|(_, month)| *month).or_else(long)
}

/// Two and three letters of the days, by language; the first of a language means Monday.
const SHORT_DAYS: &[(Lang, [&[&str]; 7])] = &[
    (
        Lang::Fr,
        [
            &["lu", "lun"],
            &["ma", "mar"],
            &["me", "mer"],
            &["je", "jeu"],
            &["ve", "ven"],
            &["sa", "sam"],
            &["di", "dim"],
        ],
    ),
    (Lang::Nl, [&["ma"], &["di"], &["wo", "woe"], &["do", "don"], &["vr", "vrij"], &["za", "zat"], &["zo", "zon"]]),
    (
        Lang::En,
        [
            &["mo", "mon"],
            &["tu", "tue", "tues"],
            &["we", "wed"],
            &["th", "thu", "thur", "thurs"],
            &["fr", "fri"],
            &["sa", "sat"],
            &["su", "sun"],
        ],
    ),
];

/// The days that a short form means, one for each language that has it.
pub fn short_days(word: &str) -> impl Iterator<Item = (Lang, usize)> {
    SHORT_DAYS.iter().filter_map(move |(lang, days)| {
        let day = days.iter().position(|forms| forms.contains(&word))?;
        Some((*lang, day))
    })
}
