//! Cases and referrals.

use serde_json::Value;

use crate::real::House;

#[test]
fn a_follow_up_opens_a_case_that_cases_lists() {
    let house = House::new();
    let added = house.json(&["add", "--json", "log f34 !3j \"Amina\" // expulsion"]);
    let number = added[0]["case"].as_str().expect("a case").to_owned();
    let cases = house.json(&["cases", "--json"]);
    assert_eq!(cases["cases"][0]["number"], number.as_str());
    assert_eq!((cases["overdue"].as_u64(), cases["later"].as_u64()), (Some(0), Some(1)));
    assert!(house.run(&["cases"]).out.contains(&number));
}

#[test]
fn cases_lists_what_waits_on_others_too_long_and_the_rest_only_when_asked() {
    let house = House::with_demo();
    let ours = house.json(&["cases", "--json"]);
    let all = house.json(&["cases", "--all", "--json"]);
    let waits = |list: &Value| {
        list["cases"].as_array().expect("a list").iter().filter(|case| case["waiting_on"] != "us").count()
    };
    // Three have waited for longer than we are patient.
    assert_eq!((waits(&ours), waits(&all), ours["too_long"].as_u64()), (3, 4, Some(3)));
    assert!(ours["overdue"].as_u64() >= Some(2));
    assert!(house.run(&["cases"]).out.contains("Chez d'autres : 4"));
}

#[test]
fn referrals_lists_where_people_were_sent_and_whom_to_ask_after() {
    let house = House::with_demo();
    let all = house.json(&["referrals", "--json"]);
    let due = house.json(&["referrals", "--due", "--json"]);
    let open = house.json(&["referrals", "--open", "--json"]);
    let count = |list: &Value| list["referrals"].as_array().expect("a list").len();
    assert!(0 < count(&due) && count(&due) < count(&open) && count(&open) < count(&all));
    assert_eq!(due["overdue"].as_u64().zip(due["today"].as_u64()).map(|(a, b)| a + b), Some(count(&due) as u64));
    let list = all["referrals"].as_array().expect("a list");
    assert!(list.iter().any(|row| row["status"] == "refused" && row["reason"] == "full"));
    assert!(house.run(&["referrals"]).out.contains("refusé (complet)"));
    assert_eq!(house.run(&["referrals", "--due", "--open"]).status, 2);
    assert!(House::opened().run(&["referrals"]).out.contains("Aucune orientation"));
}

#[test]
fn a_word_of_a_line_is_a_referral_that_is_asked_after() {
    let house = House::with_demo();
    house.json(&["add", "--json", "dettes f50 >dettes"]);
    let all = house.json(&["referrals", "--json"]);
    let newest = &all["referrals"][0];
    assert!(newest["label"].as_str().is_some_and(|label| label.starts_with("n° ")), "{newest}");
    assert!(newest["check_on"].is_string() && newest["status"] == "informed");
}

#[test]
fn a_case_is_opened_shown_and_closed_by_its_number() {
    let house = House::new();
    let words = ["case", "add", "3j", "rappeler", "le", "CPAS", "--name", "Amina", "--topic", "logement", "--json"];
    let case = house.json(&words);
    assert_eq!((case["status"].as_str(), case["topic"].as_str()), (Some("open"), Some("log")));
    assert_eq!(case["next_action"], "rappeler le CPAS");
    let number = case["number"].as_str().expect("a number").to_owned();
    let shown = house.run(&["case", "show", &number]);
    assert!(
        shown.status == 0 && shown.out.contains("Amina") && shown.out.contains("rappeler le CPAS"),
        "{}",
        shown.out
    );
    assert_eq!(house.json(&["case", "show", &number, "--json"]), case);

    assert_eq!(house.run(&["case", "close", &number, "peut-être"]).status, 2);
    let closed = house.json(&["case", "close", &number, "réglé", "--note", "payé", "--json"]);
    assert_eq!((closed["status"].as_str(), closed["closed_reason"].as_str()), (Some("closed"), Some("settled")));
    assert_eq!(closed["entries"][1]["text"], "payé");
    assert_eq!(house.run(&["case", "close", &number, "settled"]).status, 5, "closed already");
    assert_eq!(house.run(&["case", "show", "2020-0001"]).status, 3);
    assert_eq!(house.run(&["case", "add", "jamais", "rappeler"]).status, 2);
    assert_eq!(house.run(&["case"]).status, 2);
}

#[test]
fn a_case_shows_the_visits_of_its_person_and_where_these_sent_them() {
    let house = House::with_demo();
    let case = house.json(&["case", "add", "3j", "rappeler", "--name", "Amina", "--json"]);
    let (number, card) = (case["number"].as_str().expect("a number"), case["card_code"].as_str().expect("a card"));
    let own = house.json(&["add", "--json", &format!("itsme {card} >dettes")]);
    let other = house.json(&["add", "--json", "logement f50 >dettes"]);
    let shown = house.json(&["case", "show", number, "--json"]);
    let visits = shown["visits"].as_array().expect("a list");
    assert_eq!((visits.len(), &visits[0]["procedure"]), (1, &Value::from("its")), "{shown}");
    let referrals = shown["referrals"].as_array().expect("a list");
    assert_eq!((referrals.len(), &referrals[0]["status"]), (1, &Value::from("informed")), "{shown}");
    let service = referrals[0]["service"].as_str().expect("a name");
    let lines = house.run(&["case", "show", number]).out;
    assert!(lines.contains(&format!("→ {service}")), "{lines}");
    let ticket = |added: &Value| format!("n° {}", added[0]["ticket"]);
    assert!(lines.contains(&ticket(&own)) && !lines.contains(&ticket(&other)), "{lines}");
}

#[test]
fn a_case_that_is_opened_says_the_code_of_the_card_that_finds_its_person() {
    let house = House::new();
    let said = house.run(&["case", "add", "3j", "rappeler"]).out;
    let found = house.json(&["cases", "--json"]);
    let code = found["cases"][0]["label"].as_str().expect("a code").to_owned();
    assert!(said.contains(&code), "{said}");
    let json = house.json(&["case", "add", "3j", "rappeler", "--name", "Amina", "--json"]);
    assert_eq!(json["card_code"].as_str().map(str::len), Some(6));
}

#[test]
fn a_case_for_somebody_known_names_the_card_and_a_name_known_is_told() {
    let house = House::new();
    let first = house.json(&["case", "add", "3j", "rappeler", "--name", "Fatima Noël", "--json"]);
    let card = first["card_code"].as_str().expect("a code").to_owned();
    let again = house.run(&["case", "add", "3j", "écrire", "--name", "Fatima Noël", "--json"]);
    assert_eq!(again.status, 0, "{}", again.err);
    assert!(again.err.contains(&card) && again.err.contains("--card"), "{}", again.err);
    assert!(!again.out.contains(&card), "a person of its own: {}", again.out);
    let known = house.run(&["case", "add", "4j", "relancer", "--card", &card.to_lowercase(), "--json"]);
    assert!(known.status == 0 && known.err.is_empty(), "{}", known.err);
    assert!(known.out.contains(&card) && known.out.contains("Fatima Noël"), "{}", known.out);
    assert_eq!(house.json(&["person", "show", &card, "--json"])["cases"].as_array().map(Vec::len), Some(2));
    let other = house.run(&["case", "add", "3j", "rappeler", "--name", "Zoltan Kiss"]);
    assert!(other.status == 0 && other.err.is_empty(), "{}", other.err);
}

#[test]
fn a_mistake_about_a_case_says_what_it_means_and_what_to_do() {
    let house = House::new();
    let case = house.json(&["case", "add", "3j", "rappeler", "--json"]);
    let number = case["number"].as_str().expect("a number").to_owned();
    let said = |args: &[&str], status: i32, words: &[&str]| {
        let answer = house.run(args);
        assert_eq!(answer.status, status, "{}", answer.err);
        for word in words {
            assert!(answer.err.contains(word), "{word}: {}", answer.err);
        }
    };
    said(&["case", "add", "jamais", "rappeler"], 2, &["Ce n'est pas un jour", "Aucun dossier n'a été ouvert", "12/12"]);
    said(&["case", "close", &number], 2, &["Il manque la raison", "n'a pas été clos", "settled"]);
    said(&["case", "close", &number, "peut-être"], 2, &["Il manque la raison, ou elle n'est pas connue", "no-news"]);
    said(&["case", "show", "2020-0001"], 3, &["Aucun dossier sous ce numéro", "guichet cases --all"]);
    said(&["case", "add", "3j", "rappeler", "--topic", "nonsense"], 2, &["Ce sujet n'est pas connu", "log"]);
    said(&["add", "its", "--topic", "nonsense"], 2, &["Ce sujet n'est pas connu", "log"]);
    said(&["report", "--period", "nope"], 2, &["Cette période n'est pas comprise", "2023-05"]);
    said(&["survey", "show", "--period", "2026"], 2, &["ni un mois ni un trimestre", "2026-Q3"]);
    for args in [["person", "show", "WF9-YG"], ["person", "show", "nobody"], ["person", "find", "WF9-YG"]] {
        said(&args, 2, &["Ce n'est pas un code de carte", "Rien n'a changé", "person find NOM"]);
    }
    said(&["person", "show", "333-33"], 3, &["Aucune personne sous ce code de carte", "person find NOM"]);
    said(&["person", "show"], 2, &["le code de la carte", "guichet person show K7M-49"]);
    said(&["case", "add", "3j", "rappeler", "--card", "WF9-YG"], 2, &["Ce n'est pas un code de carte"]);
    said(&["case", "add", "3j", "rappeler", "--card", "333-33"], 3, &["Aucune personne sous ce code de carte"]);
    said(&["close", "1", "--why", "nonsense"], 2, &["Cette raison n'est pas connue", "clôturé"]);
    assert_eq!(house.run(&["case", "close", &number, "settled"]).status, 0);
    said(&["case", "close", &number, "settled"], 5, &["un dossier clos se rouvre d'abord", "guichet case show"]);
}

#[test]
fn what_became_of_a_referral_is_noted_by_script() {
    let house = House::with_demo();
    let open = house.json(&["referrals", "--open", "--json"]);
    let first = &open["referrals"][0];
    let id = first["id"].as_str().expect("an id").to_owned();
    let reference = &id[id.len() - 6..];
    assert!(house.run(&["referrals", "--open"]).out.contains(reference));
    assert_eq!(house.run(&["referral", "outcome", reference, "refused"]).status, 2, "a reason is needed");
    assert_eq!(
        house.run(&["referral", "outcome", reference, "helped", "full"]).status,
        2,
        "and else none goes with it"
    );
    assert_eq!(house.run(&["referral", "outcome", "zzzzzz", "helped"]).status, 3);
    let refused = house.json(&["referral", "outcome", reference, "refused", "full", "--json"]);
    assert_eq!((&refused["status"], &refused["reason"]), (&Value::from("refused"), &Value::from("full")));
    assert_eq!(refused["id"].as_str(), Some(id.as_str()));
    assert_eq!(house.run(&["referral", "outcome", reference, "contacted"]).status, 5);
    let other = house.json(&["referral", "outcome", &id, "not-helped", "other", "bureau", "déménagé", "--json"]);
    assert_eq!(other["reason_words"], "bureau déménagé");
    let said = house.run(&["referral", "outcome", reference, "cela a aidé"]);
    assert!(said.status == 0 && said.out.contains("aidé"), "{}{}", said.out, said.err);
}

#[test]
fn cases_are_filtered_and_found_by_words() {
    let house = House::new();
    for (worker, topic, what) in [("EB", "log", "rappeler"), ("MD", "det", "écrire à l'huissier")] {
        house.run(&["--worker", worker, "case", "add", "3j", what, "--topic", topic]);
    }
    let numbers = |words: &[&str]| {
        let list = house.json(&[words, &["--json"]].concat());
        let cases = list["cases"].as_array().expect("a list").iter();
        cases.map(|case| case["number"].as_str().expect("a number").to_owned()).collect::<Vec<_>>()
    };
    let second = numbers(&["cases"])[1].clone();
    for filter in [
        &["--worker", "MD", "cases", "--mine"][..],
        &["cases", "--followed-by", "MD"],
        &["cases", "--topic", "dettes"],
        &["cases", "--search", "ecrire huiss"],
    ] {
        assert_eq!(numbers(filter), std::slice::from_ref(&second), "{filter:?}");
    }
    assert_eq!(numbers(&["cases", "--institution", "cpas"]), Vec::<String>::new());
    assert_eq!(house.run(&["cases", "--topic", "xyzzy"]).status, 2);
    assert_eq!(house.run(&["cases", "--with-names"]).status, 2, "only in a calendar");
}

#[test]
fn a_calendar_names_nobody_unless_asked_to() {
    let house = House::new();
    let added =
        house.json(&["case", "add", "3j", "voir l'avocat de Roza", "--name", "Amina", "--reach", "0470", "--json"]);
    let number = added["number"].as_str().expect("a number");
    let plain = house.run(&["cases", "--ics"]).out;
    assert!(plain.starts_with("BEGIN:VCALENDAR") && plain.contains(number), "{plain}");
    let day = added["due"].as_str().expect("a day").replace('-', "");
    assert!(plain.contains(&format!("DTSTART;VALUE=DATE:{day}")), "{plain}");
    for personal in ["Amina", "Roza", "0470", added["card_code"].as_str().expect("a code")] {
        assert!(!plain.contains(personal), "{personal} in {plain}");
    }
    let named = house.run(&["cases", "--ics", "--with-names"]).out;
    assert!(named.contains("Amina") && named.contains("Roza"), "{named}");
    house.run(&["case", "close", number, "settled"]);
    assert!(!house.run(&["cases", "--ics"]).out.contains(number));
}

#[test]
fn a_follow_up_that_nobody_would_be_reminded_of_is_said() {
    let house = House::new();
    let done = house.run(&["add", "--done", "log f40 suivre"]);
    assert!(done.status == 0 && done.err.contains("aucun suivi n'est ouvert"), "{}", done.err);
    let with_a_day = house.run(&["add", "--done", "log f40 suivre !3j"]);
    assert_eq!((with_a_day.status, with_a_day.err.as_str()), (0, ""));
    let cases = house.json(&["cases", "--json"]);
    assert_eq!(cases["cases"][0]["next_action"], "Logement", "a case says what it is about");
}
