//! `guichet slip`: text, PDF and paper, with the real binary.

mod real;

use std::fs;

use real::{House, SERVICES};

fn house() -> House {
    let house = House::settled();
    let services = house.write("services.csv", SERVICES);
    house.done(&["directory", "import", &services, "--source", "ville"]);
    house
}

#[test]
fn the_slip_is_text_in_both_languages_and_names_the_house() {
    let house = house();
    house.write(
        "config.toml",
        "service = \"Maison ouverte\"\nworker = \"EB\"\nphone = \"081 11 11 11\"\naddress = \"quai 3\"\n",
    );
    let text = house.done(&["slip", "ville/1", "--lang", "uk"]);
    for line in
        ["Médiation de dettes", "Телефон · Téléphone", "081 00 00 01", "Maison ouverte (EB)", "081 11 11 11", "quai 3"]
    {
        assert!(text.contains(line), "no {line:?} in {text}");
    }
    assert!(text.contains("pas encore relue"), "{text}");
    let french = house.done(&["slip", "mediation", "dettes"]);
    assert!(!french.contains(" · Téléphone") && french.contains("Téléphone\n  081 00 00 01"), "{french}");
    // The worker's language stands before the command, the person's behind it.
    let dutch = house.done(&["--lang", "en", "slip", "ville/1", "--lang", "nl"]);
    assert!(dutch.contains("Telefoon · Telephone"), "{dutch}");
    assert!(house.done(&["slip", "ville/1", "--json"]).contains("\"lang\": \"fr\""));
}

#[test]
fn a_pdf_is_private_and_never_written_over_unasked() {
    let house = house();
    let path = house.path("fiche.pdf");
    let to = house.text("fiche.pdf");
    let before = fs::read_dir(house.path("")).expect("the house").count();
    house.done(&["slip", "ville/1", "--lang", "ar", "--size", "a4", "--pdf", &to]);
    let first = fs::read(&path).expect("a PDF");
    assert!(first.starts_with(b"%PDF-"));
    house.run(&["slip", "ville/2", "--pdf", &to]).is_refusal(5, "existe déjà");
    assert_eq!(fs::read(&path).expect("a PDF"), first);
    house.done(&["slip", "ville/2", "--pdf", &to, "--force"]);
    assert_ne!(fs::read(&path).expect("a PDF"), first);
    assert_eq!(fs::read_dir(house.path("")).expect("the house").count(), before + 1, "nothing left beside");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&path).expect("a PDF").permissions().mode() & 0o777, 0o600);
    }
}

#[cfg(unix)]
#[test]
fn printing_hands_a_pdf_to_lp_with_its_arguments_apart() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = house();
    house.write("config.toml", "service = \"Maison ouverte\"\n[print]\nprinter = \"accueil; 2\"\npaper = \"a4\"\n");
    let lp = house.write("bin/lp", "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$HOME/words\"\ncat > \"$HOME/paper\"\n");
    fs::set_permissions(lp, fs::Permissions::from_mode(0o700)).expect("to be run");
    let path = format!("{}:{}", house.text("bin"), std::env::var("PATH").unwrap_or_default());
    let printed = house.process(&["slip", "ville/1", "--print"]).env("PATH", &path).output().expect("it ran");
    assert!(printed.status.success(), "{printed:?}");
    assert_eq!(fs::read_to_string(house.path("words")).expect("words"), "-o\nmedia=A4\n-d\naccueil; 2\n");
    assert!(fs::read(house.path("paper")).expect("paper").starts_with(b"%PDF-"));

    house.write("config.toml", "[print]\nform = \"text\"\ncommand = [\"lp\", \"{paper}\"]\n");
    let printed = house.process(&["slip", "ville/1", "--print", "--size", "a5"]).env("PATH", &path).output();
    assert!(printed.expect("it ran").status.success());
    assert_eq!(fs::read_to_string(house.path("words")).expect("words"), "A5\n");
    assert!(fs::read_to_string(house.path("paper")).expect("text").starts_with("Médiation de dettes\n"));
}

#[cfg(unix)]
#[test]
fn what_goes_wrong_with_printing_is_said_with_what_to_do() {
    let house = house();
    house.write("config.toml", "[print]\ncommand = [\"/nowhere/lp\"]\n");
    house.run(&["slip", "ville/1", "--print"]).is_refusal(1, "/nowhere/lp");
    house.write(
        "config.toml",
        "[print]\nprinter = \"accueil\"\ncommand = [\"sh\", \"-c\", \"echo no such printer >&2; exit 1\"]\n",
    );
    let answer = house.run(&["slip", "ville/1", "--print"]);
    answer.is_refusal(1, "accueil");
    assert!(answer.err.contains("no such printer"), "{answer:?}");
}

#[test]
fn what_is_asked_wrongly_is_refused() {
    let house = house();
    house.run(&["slip", "zzzzqqq"]).is_refusal(3, "Rien sous ce nom");
    house.run(&["slip", "ville/1", "--lang", "xx"]).is_refusal(2, "--lang");
    house.run(&["slip", "ville/1", "--size", "a3"]).is_refusal(2, "--size");
    house.run(&["slip", "ville/1", "--force"]).is_refusal(2, "");
    // A word that is looked for is not the command.
    assert!(house.run(&["find", "slip", "--lang", "xx"]).status == 2);
}
