//! Cases of people who do not exist, as the tests of the record and of the screen open them.

use chrono::NaiveDate;
use guichet::{
    domain::{
        case::{Case, CloseReason, NewCase},
        time::{Now, Stamp},
    },
    store::Store,
};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A worker's stamp at noon of a day.
pub fn on(text: &str) -> Stamp {
    let local = day(text).and_hms_opt(12, 0, 0).expect("a moment");
    Stamp { now: Now { at: local.and_utc(), local }, desk: "1".to_owned(), worker: "CR".to_owned() }
}

/// A case of somebody new, with a call to make by a day. What matters to a test it says over this.
pub fn new_case(name: &str, due: NaiveDate) -> NewCase {
    NewCase {
        visit: None,
        person: None,
        name: Some(name.to_owned()),
        reach: None,
        topic: None,
        subject: "garantie locative".to_owned(),
        next_action: "rappeler".to_owned(),
        due,
    }
}

/// A closed case of somebody new, all of it on the day of a stamp.
pub fn closed(store: &Store, name: &str, stamp: &Stamp) -> Case {
    let case = store.open_case(&new_case(name, stamp.now.today()), stamp).expect("opened");
    store.close_case(&case.id, case.version, CloseReason::Settled, "", stamp).expect("closed")
}
