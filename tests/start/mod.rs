//! A program as tests begin it: nobody's files, no key asked for, at a seat that they name.

use chrono::{DateTime, NaiveDate};
use guichet::{
    app::{Start, clock::Clock},
    config::{Config, SeatPlace},
    domain::{access::Access, rights::Rules, survey::Survey, synonyms::Synonyms, time::Now, vocabulary::Vocabulary},
    store::Store,
};

/// Wednesday 18 November 2026, 9:42 in Brussels.
pub fn now() -> Now {
    let at = DateTime::from_timestamp(1_795_077_720, 0).expect("a moment");
    let local = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 42, 0)).expect("a moment");
    Now { at, local }
}

/// What a program starts with on a record that anybody opens, with what is built in and none of a team's files. What a
/// test wants otherwise it says over this.
pub fn start(store: Store, config: Config, clock: Clock) -> Start {
    Start {
        store,
        access: Access::Open,
        missed: Vec::new(),
        found: config.clone(),
        config,
        config_path: None,
        first_start: false,
        vocabulary: Vocabulary::builtin().clone(),
        synonyms: Synonyms::built_in(),
        rights: Rules::builtin().clone(),
        survey: Survey::builtin(),
        clock,
        problems: Vec::new(),
        seat: SeatPlace::Named("1".to_owned()),
        throwaway: None,
    }
}
