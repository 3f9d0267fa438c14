//! Files that a team writes by hand, with anything wrong in them: what is wrong is said with its line, and what is taken
//! is clean.

use std::fs;

use guichet::{
    config::Config,
    domain::{clean, grid::Grid, rights::Rules, survey, synonyms::Synonyms, vocabulary::Vocabulary},
    exchange::register::Mapping,
    store::keyring::Keyring,
    text::Lang,
};
use proptest::prelude::*;

use crate::{
    corpus::{nasty, ours, spoilt_one_of},
    hunt::{Cost, hunt},
};

fn texts(paths: &[&str]) -> Vec<Vec<u8>> {
    paths.iter().map(|path| fs::read(ours(path)).expect("a file of ours")).collect()
}

fn is_clean(text: &str) -> bool {
    !text.chars().any(clean::is_unsafe)
}

#[test]
fn vocabularies() {
    let files = texts(&["src/domain/vocabulary/builtin.toml"]);
    let few = b"[[topic]]\ncode = \"jeux\"\nlabel.fr = \"Jeux\"\nwords.fr = [\"jeu\", \"ludo\"]\n".to_vec();
    hunt("vocabularies, whole", Cost::Heavy, spoilt_one_of(files), |bytes| {
        let _ = Vocabulary::parse(&String::from_utf8_lossy(&bytes.0));
        Ok(())
    });
    // Behind a bracket that nobody closed, thousands of lines are no TOML.
    let open = String::from_utf8(texts(&["src/domain/vocabulary/builtin.toml"]).remove(0)).expect("text");
    let mistakes = Vocabulary::parse(&open.replacen("words.fr = [", "words.fr = [\"", 1)).expect_err("no TOML");
    assert!((1..50).contains(&mistakes.len()), "nobody reads {} mistakes", mistakes.len());
    hunt("vocabularies, a team's", Cost::Light, spoilt_one_of(vec![few]), |bytes| {
        let text = String::from_utf8_lossy(&bytes.0);
        match Vocabulary::builtin().parse_team(&text) {
            Ok(team) => {
                for entry in guichet::domain::vocabulary::List::ALL.iter().flat_map(|list| team.entries(*list)) {
                    prop_assert!(Lang::ALL.into_iter().all(|lang| is_clean(entry.label(lang))));
                }
            }
            Err(mistakes) => {
                let lines = text.split('\n').count();
                prop_assert!(mistakes.iter().all(|mistake| (1..=lines).contains(&mistake.line)), "{:?}", mistakes);
            }
        }
        Ok(())
    });
}

#[test]
fn rights_and_grids() {
    hunt("rights", Cost::Heavy, spoilt_one_of(texts(&["src/domain/rights/be.toml"])), |bytes| {
        let text = String::from_utf8_lossy(&bytes.0);
        if let Ok(rules) = Rules::parse(&text, Vocabulary::builtin()) {
            prop_assert!(rules.all().all(|right| is_clean(right.name(Lang::Fr)) && is_clean(right.reason(Lang::Fr))));
        }
        Ok(())
    });
    let grids = ["activites", "coop", "data_inclusion"].map(|name| format!("src/domain/grid/{name}.toml"));
    let grids = texts(&grids.each_ref().map(String::as_str));
    hunt("grids", Cost::Heavy, spoilt_one_of(grids), |bytes| {
        let _ = Grid::parse(&String::from_utf8_lossy(&bytes.0), Vocabulary::builtin());
        Ok(())
    });
}

#[test]
fn questionnaires_and_synonyms() {
    let base = survey::Survey::builtin();
    hunt("questionnaires", Cost::Light, spoilt_one_of(texts(&["src/domain/survey/builtin.toml"])), |bytes| {
        if let Ok(read) = survey::read(&String::from_utf8_lossy(&bytes.0), &base, Vocabulary::builtin()) {
            prop_assert!(read.questions.iter().all(|question| is_clean(question.label(Lang::Fr))));
        }
        Ok(())
    });
    hunt("synonyms", Cost::Heavy, spoilt_one_of(texts(&["src/domain/synonyms.toml"])), |bytes| {
        let (synonyms, _) = Synonyms::read(&String::from_utf8_lossy(&bytes.0));
        prop_assert!(synonyms.words().all(is_clean));
        Ok(())
    });
}

const CONFIG: &[u8] = b"lang = \"fr\"\nservice = \"Maison ouverte\"\ndesk = \"1\"\nworker = \"EB\"\nrecall_limit = 3\n\
    coordinators = [\"EB\"]\n\n[print]\nprinter = \"hp\"\npaper = \"a4\"\n\n[[session]]\nname = \"Permanence\"\ndays = [\"we\"]\n\
    from = \"08:30\"\nto = \"13:00\"\n";

#[test]
fn settings_and_mappings() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("config.toml");
    hunt("settings", Cost::Heavy, spoilt_one_of(vec![CONFIG.to_vec()]), |bytes| {
        fs::write(&path, &bytes.0).expect("written");
        let loaded = Config::load(Some(&path)).expect("what is there");
        prop_assert!(loaded.config.recall_limit > 0);
        Ok(())
    });
    let mapping =
        b"[columns]\ndate = \"Jour\"\nminutes = \"Dur\xc3\xa9e\"\n\n[words.topic]\n\"loge\" = \"log\"\n".to_vec();
    hunt("mappings", Cost::Light, spoilt_one_of(vec![mapping]), |bytes| {
        let _ = Mapping::parse(&String::from_utf8_lossy(&bytes.0), "carte.toml");
        Ok(())
    });
}

/// A keyring with cheap slots: what is tried is the reading, not the work that a passphrase costs.
const KEYS: &str = r#"{"format":1,"slots":[{"holder":{"worker":{"name":"EB","role":"coordinator"}},"cost":COST,
"salt":"00112233445566778899aabbccddeeff","nonce":"000102030405060708090a0b0c0d0e0f1011121314151617","sealed":"SEALED"},
{"holder":"recovery","cost":COST,"salt":"00112233445566778899aabbccddeeff","nonce":"000102030405060708090a0b0c0d0e0f1011121314151617",
"sealed":"SEALED"}]}"#;
const CHEAP: &str = r#"{"memory_kib":8,"passes":1,"lanes":1}"#;

#[test]
fn keyrings() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("g.db.keys");
    let sample = KEYS.replace("COST", CHEAP).replace("SEALED", &"5a".repeat(48));
    let case = (spoilt_one_of(vec![sample.into_bytes()]), nasty());
    hunt("keyrings", Cost::Heavy, case, |(bytes, typed)| {
        fs::write(&path, &bytes.0).expect("written");
        let Ok(Some(ring)) = Keyring::read(&path) else { return Ok(()) };
        prop_assert!(ring.recover(typed).is_err(), "nothing opens what was sealed with nothing");
        if String::from_utf8_lossy(&bytes.0).matches(CHEAP).count() == 2 {
            let names: Vec<_> = ring.workers().into_iter().map(|worker| worker.name.clone()).collect();
            for name in names.iter().chain([typed]) {
                prop_assert!(ring.unlock(name, typed).is_err());
            }
        }
        Ok(())
    });
}
