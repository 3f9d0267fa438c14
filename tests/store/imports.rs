//! Imports beside what the team writes: own exports read back, corrections that stand, and undo behind an import.

use guichet::{
    domain::service::{Checked, Phone, Service},
    exchange::{self, data_inclusion, guichet_csv, hsds},
    store::{
        Store,
        directory::{Import, Reach, Standing},
        undo::Extent,
    },
};
use proptest::prelude::*;

use super::{
    conform,
    services::{any_service, kept, service},
    stamp, today,
};

/// Files by name.
type Files = Vec<(String, Vec<u8>)>;

/// The directory in every form in which it is written.
fn exports(store: &Store) -> Vec<(&'static str, Files)> {
    let all = store.all_services(None, 1_000).expect("all");
    let file = |name: &str, bytes| vec![(name.to_owned(), bytes)];
    vec![
        ("csv", file("x.csv", guichet_csv::write(&all).expect("written"))),
        ("hsds", file("x.json", hsds::write(&all).expect("written"))),
        ("hsds-tabular", hsds::write_tables(&all).expect("written")),
        ("data-inclusion", file("x.json", data_inclusion::write(&all, today()).expect("written"))),
    ]
}

fn import(store: &Store, files: Files) -> Import {
    let read = exchange::directory_from(files).expect("a directory");
    assert_eq!(read.refused, []);
    let reach = Reach { silent: &read.silent, said_of: &|service| read.form?.said_of(service) };
    store.import_told("", &read.records, &reach, false, &stamp("1", 5)).expect("imported")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_own_export_changes_nothing_where_it_comes_from(services in prop::collection::vec(any_service(), 1..4)) {
        let store = Store::in_memory().expect("a store");
        let mut services = services;
        for (at, service) in services.iter_mut().enumerate() {
            service.source_id = at.to_string();
            // Nobody writes that no number is published beside one.
            service.no_phone &= service.phones.is_empty();
        }
        store.import_services("", &services, false, &stamp("1", 0)).expect("imported");
        let before = store.all_services(None, 10).expect("all");
        for (form, files) in exports(&store) {
            let said = import(&store, files);
            let counts = (said.counts.new, said.counts.changed, said.counts.same);
            prop_assert_eq!(counts, (0, 0, services.len()), "{}: {:?}", form, said.changes);
            prop_assert_eq!(&store.all_services(None, 10).expect("all"), &before);
        }
    }
}

#[test]
fn what_a_form_cannot_say_stays_when_something_else_changes() {
    conform(|store| {
        let mut here = service("1", "CPAS");
        here.categories = vec!["dettes".to_owned(), "sante : addictions".to_owned()];
        here.phones = ["081 11 11 11", "081 22 22 22"].iter().filter_map(|one| Phone::new(one, "accueil")).collect();
        store.import_services("", std::slice::from_ref(&here), false, &stamp("1", 0)).expect("imported");
        let file = "{\"services\": [{\"source\": \"ailleurs\", \"id\": \"ailleurs--1\", \"structure_id\": \"s\", \"nom\": \"CPAS de Namur\", \
                    \"thematiques\": [\"sante--sante-mentale\"], \"telephone\": \"081 33 33 33\"}]}";
        import(store, vec![("x.json".to_owned(), file.as_bytes().to_vec())]);
        let (now, _) = kept(store, &here.id);
        assert_eq!(
            (now.name.as_str(), &now.categories[..]),
            ("CPAS de Namur", &["sante : sante mentale".to_owned(), "dettes".to_owned()][..])
        );
        let numbers: Vec<_> = now.phones.iter().map(|phone| phone.number.as_str()).collect();
        assert_eq!(numbers, ["081 33 33 33", "081 22 22 22"]);
    });
}

#[test]
fn a_record_named_twice_is_the_same_at_every_repeat() {
    conform(|store| {
        let twice = [service("1", "CPAS"), service("1", "C.P.A.S.")];
        for (dry, expected) in [(true, (1, 0, 0)), (false, (1, 0, 0)), (true, (0, 0, 1)), (false, (0, 0, 1))] {
            let counts = store.import_services("", &twice, dry, &stamp("1", 0)).expect("imported");
            assert_eq!((counts.new, counts.changed, counts.same), expected);
        }
        assert_eq!(kept(store, &twice[0].id).0.name, "CPAS");
    });
}

#[test]
fn a_correction_that_stands_is_named_at_every_import() {
    conform(|store| {
        let mut theirs = service("1", "CPAS");
        theirs.phones.extend(Phone::new("081 11 11 11", ""));
        let import = |theirs: &Service| {
            let services = std::slice::from_ref(theirs);
            store.import_told("", services, &Reach::WHOLE, false, &stamp("1", 2)).expect("imported")
        };
        import(&theirs);
        let (mut here, version) = kept(store, &theirs.id);
        here.phones = Phone::new("081 99 99 99", "").into_iter().collect();
        store.edit_service(version, &here, &stamp("1", 1)).expect("corrected");
        theirs.phones = Phone::new("081 22 22 22", "").into_iter().collect();
        for _ in 0..3 {
            let said = import(&theirs);
            let standing = Standing {
                field: "phones".to_owned(),
                ours: "081 99 99 99".to_owned(),
                theirs: "081 22 22 22".to_owned(),
            };
            assert_eq!((said.counts.changed, said.counts.kept, &said.changes[0].kept), (0, 1, &vec![standing]));
        }
        // Our own export is no word of the source: the correction is not lost to the source's next file.
        for (form, files) in exports(store) {
            let said = self::import(store, files);
            assert_eq!((said.counts.changed, said.counts.kept), (0, 0), "{form}");
        }
        assert_eq!(import(&theirs).counts.kept, 1);
        assert_eq!(kept(store, &theirs.id).0.phones, here.phones);
    });
}

#[test]
fn undo_takes_back_behind_an_import_what_the_import_left() {
    conform(|store| {
        let mut theirs = service("1", "CPAS");
        theirs.way = "2e étage".to_owned();
        let import = |theirs: &Service| {
            store.import_services("", std::slice::from_ref(theirs), false, &stamp("1", 2)).expect("imported")
        };
        import(&theirs);
        let (mut here, version) = kept(store, &theirs.id);
        (here.way, here.cost) = ("au fond".to_owned(), "5 €".to_owned());
        store.edit_service(version, &here, &stamp("1", 1)).expect("corrected");
        // The source changes a corrected field, and one that nobody touched.
        (theirs.way, theirs.city) = ("3e étage".to_owned(), "Jambes".to_owned());
        import(&theirs);
        let undone = store.undo(&stamp("1", 3)).expect("undone").expect("an action");
        assert_eq!((undone.name.as_str(), undone.extent), ("service-edit", Extent::Whole));
        assert_eq!(kept(store, &theirs.id).0, theirs, "the record is its source's again, as that is by now");
        theirs.way = "4e étage".to_owned();
        assert_eq!((import(&theirs).kept, kept(store, &theirs.id).0.way.as_str()), (0, "4e étage"));
    });
}

#[test]
fn undo_goes_on_past_what_an_import_changed() {
    conform(|store| {
        let import = |service: &Service| {
            store.import_services("", std::slice::from_ref(service), false, &stamp("1", 2)).expect("imported")
        };
        let mut theirs = service("1", "CPAS");
        import(&theirs);
        store.set_team_note(&theirs.id, 1, "sonner", &stamp("1", 1)).expect("a note");
        store.verify_service(&theirs.id, 2, Checked::Phone, &stamp("1", 1)).expect("verified");
        theirs.verified_on = today().succ_opt();
        theirs.verified_by = "CPAS".to_owned();
        import(&theirs);
        let undo = || store.undo(&stamp("1", 3)).expect("undone").map(|undone| (undone.name, undone.extent));
        assert_eq!(undo(), Some(("service-verify".to_owned(), Extent::Nothing)));
        assert_eq!(kept(store, &theirs.id).0.verified_by, "CPAS");
        assert_eq!(undo(), Some(("service-note".to_owned(), Extent::Whole)));
        assert_eq!(kept(store, &theirs.id).0, theirs);
        assert_eq!(undo(), None);
    });
}
