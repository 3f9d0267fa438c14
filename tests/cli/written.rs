//! Files that commands write: as their ending says, over nothing unasked, and through nobody's link.

use std::{fs, path::Path};

use crate::{directory::exported, real::House};

#[test]
fn an_export_writes_over_nothing_and_through_no_link() {
    let house = House::with_demo();
    let file = house.write("mine.csv", "precious");
    let export = |more: &[&str]| house.run(&[&["directory", "export", "--output", &file], more].concat());
    let refused = export(&[]);
    assert!(
        refused.status == 5 && refused.err.contains("mine.csv") && refused.err.contains("--force"),
        "{}",
        refused.err
    );
    assert_eq!(fs::read_to_string(&file).expect("the file"), "precious");
    assert_eq!(export(&["--force"]).status, 0);
    assert_eq!(fs::read_to_string(&file).expect("the export"), exported(&house));
    let folder = house.text("folder");
    fs::create_dir(&folder).expect("a folder");
    fs::write(Path::new(&folder).join("mine"), "precious").expect("a file");
    assert_eq!(house.run(&["directory", "export", "--format", "hsds-tabular", "--output", &folder]).status, 5);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        assert_eq!(fs::metadata(&file).expect("the export").permissions().mode() & 0o777, 0o600);
        let (target, link) = (house.write("target", "precious"), house.text("link"));
        symlink(&target, &link).expect("a link");
        let to_folder = house.text("to-folder");
        symlink(&folder, &to_folder).expect("a link");
        for link in [&link, &to_folder] {
            for more in [&[][..], &["--force"]] {
                let refused = house.run(&[&["directory", "export", "--output", link], more].concat());
                refused.is_refusal(5, "C'est un lien");
                assert!(refused.err.contains("un autre nom") && !refused.err.contains("--force"), "{refused:?}");
                assert!(fs::symlink_metadata(link).expect("the link").is_symlink());
            }
        }
        assert_eq!(fs::read_to_string(&target).expect("the target"), "precious");
    }
}

#[test]
fn force_is_only_advised_where_a_command_has_it() {
    let house = House::opened();
    let (there, record) = (house.write("there.db", "precious"), house.text("guichet.db"));
    let refused = house.run(&["rescue", &record, "--output", &there]);
    refused.is_refusal(5, "existe déjà");
    assert!(refused.err.contains("un autre nom") && !refused.err.contains("--force"), "{refused:?}");
    assert_eq!(fs::read_to_string(&there).expect("the file"), "precious");
}

#[cfg(unix)]
#[test]
fn no_folder_is_filled_through_a_link_and_the_refusal_speaks_of_the_export() {
    use std::os::unix::fs::{lchown, symlink};
    let house = House::new();
    let csv = house.write("services.csv", "id;name\n1;Énergie\n");
    house.done(&["directory", "import", &csv]);
    let (target, link) = (house.path("target"), house.path("link"));
    fs::create_dir(&target).expect("a folder");
    symlink(&target, &link).expect("a link");
    for way in ["link", "link/", "link/."] {
        let way = house.text(way);
        for asked in [
            &["directory", "export", "--format", "hsds-tabular", "--output", &way][..],
            &["directory", "export", "--format", "hsds-tabular", "--output", &way, "--force"],
            &["man", "--dir", &way],
            &["man", "--dir", &way, "--force"],
        ] {
            let refused = house.run(asked);
            refused.is_refusal(5, "un lien, pas un dossier");
            assert!(
                refused.err.contains("rien n'a été écrit") && refused.err.contains("le vrai chemin"),
                "{refused:?}"
            );
        }
    }
    // Somebody else's link, further up: whatever is written below would lie where they want it.
    fs::create_dir(target.join("below")).expect("a folder");
    if lchown(&link, Some(65_534), None).is_ok() {
        for asked in [
            &["directory", "export", "--output", "link/below/x.csv"][..],
            &["directory", "export", "--output", "link/below/x.csv", "--force"],
            &["directory", "export", "--format", "hsds-tabular", "--output", "link/below/x"],
            &["man", "--dir", "link/below/x"],
            &["report", "--format", "xlsx", "--output", "link/below/x.xlsx"],
            &["rescue", "guichet.db", "--output", "link/below/x.db"],
            &["backup", "--to", "link/below"],
        ] {
            let here = |word: &&str| {
                if word.contains('.') || word.contains('/') { house.text(word) } else { (*word).to_owned() }
            };
            let asked: Vec<String> = asked.iter().map(here).collect();
            let refused = house.run(&asked.iter().map(String::as_str).collect::<Vec<_>>());
            refused.is_refusal(6, "lien qui appartient à un autre compte");
        }
    }
    assert_eq!(fs::read_dir(target.join("below")).expect("a folder").count(), 0);
    assert_eq!(fs::read_dir(&target).expect("a folder").count(), 1, "below alone");
}

/// What a file is, its name says: no command writes something else under it.
#[test]
fn a_file_is_written_as_its_ending_says() {
    let house = House::new();
    house.done(&["add", "log f34"]);
    let begins = |file: &str| fs::read(house.path(file)).unwrap_or_default().into_iter().take(4).collect::<Vec<u8>>();
    let commands: [(&[&str], &[&str]); 6] = [
        (&["report"], &["pdf", "xlsx", "json", "csv", "md", "html", "txt"]),
        (&["day", "show"], &["pdf", "json", "md", "html", "txt"]),
        (&["evidence", "--inside"], &["pdf", "md", "html", "txt"]),
        (&["directory", "export"], &["csv"]),
        (&["retention", "show"], &["csv", "txt"]),
        (&["report", "--grid", "coop"], &["pdf", "xlsx", "json", "csv"]),
    ];
    house.write("config.toml", "worker = \"EB\"\ncoordinators = [\"EB\"]\n");
    for (number, (command, endings)) in commands.into_iter().enumerate() {
        for ending in endings {
            let file = format!("x{number}.{ending}");
            let written = house.run(&[command, &["--output", &house.text(&file)]].concat());
            assert_eq!(written.status, 0, "{file} {written:?}");
            let (is_pdf, is_zip) = (begins(&file) == b"%PDF", begins(&file) == b"PK\x03\x04");
            assert_eq!((is_pdf, is_zip), (*ending == "pdf", *ending == "xlsx"), "{file}");
            assert_eq!(matches!(begins(&file).first(), Some(b'{')), *ending == "json", "{file}");
        }
        let nameless = house.text(&format!("x{number}"));
        assert_eq!(house.run(&[command, &["--output", &nameless]].concat()).status, 0, "{command:?}");
        let odd = house.text(&format!("x{number}.docx"));
        let refused = house.run(&[command, &["--output", &odd]].concat());
        refused.is_refusal(2, "Fins possibles");
        assert!(refused.err.contains(&format!(".{}", endings[0])) || command == ["retention", "show"], "{refused:?}");
        assert!(!Path::new(&odd).exists());
    }
    for contradiction in [
        &["report", "--format", "csv", "--output", "x.pdf"][..],
        &["day", "show", "--format", "text", "--output", "x.pdf"],
        &["person", "export", "amina", "--json", "--output", "x.pdf"],
        &["evidence", "--inside", "--format", "md", "--output", "x.html"],
        &["directory", "export", "--format", "hsds", "--output", "x.csv"],
        &["retention", "show", "--csv", "--output", "x.txt"],
    ] {
        house.run(contradiction).is_refusal(2, "deux formats différents");
    }
    house.run(&["directory", "export", "--output", "x.json"]).is_refusal(2, "hsds|data-inclusion");
}

#[test]
fn what_cannot_be_written_is_said_of_the_file() {
    let house = House::new();
    house.done(&["add", "its"]);
    let refused = house.run(&["directory", "export", "--output", &house.text("nowhere/x.csv")]);
    refused.is_refusal(4, "Ce fichier n'a pas été écrit, son dossier n'existe pas");
    assert!(!refused.err.contains("enregistré") && !refused.err.contains("--db"), "{refused:?}");
    house.write("config.toml", "worker = \"EB\"\ncoordinators = [\"EB\"]\n");
    for command in [&["report"][..], &["day", "show"], &["evidence", "--inside"], &["retention", "show"]] {
        let refused = house.run(&[command, &["--output", &house.text("nowhere/x.txt")]].concat());
        refused.is_refusal(4, "Ce fichier n'a pas été écrit, son dossier n'existe pas");
    }
    let full = house.text("full");
    fs::create_dir(&full).expect("a folder");
    fs::write(Path::new(&full).join("mine"), "precious").expect("a file");
    let refused = house.run(&["directory", "export", "--format", "hsds-tabular", "--output", &full]);
    refused.is_refusal(5, "Ce dossier n'est pas vide");
}
