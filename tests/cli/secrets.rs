//! What a script is told where it gives no passphrase and nobody is there to be asked.

use std::fs;

use crate::real::{House, screen::Screen};

#[test]
fn a_script_without_the_new_passphrase_is_told_that_one_is_needed_and_how_to_give_it() {
    let house = House::opened();
    let refused = house.run(&["--worker", "EB", "encrypt"]);
    refused.is_refusal(2, "Il faut une nouvelle phrase de passe");
    assert!(refused.err.contains("--new-passphrase-file") && refused.err.contains("Rien n'a changé"), "{refused:?}");
    assert!(!refused.err.contains("sont chiffrées"), "they are not: {refused:?}");
    assert_eq!(house.run(&["queue"]).status, 0, "nothing is encrypted");

    let sealed = House::sealed();
    for args in [&["passphrase"][..], &["workers", "add", "MD"]] {
        let refused = sealed.run(args);
        refused.is_refusal(2, "Il faut une nouvelle phrase de passe");
        assert!(refused.err.contains("--new-passphrase-file"), "{refused:?}");
    }
    assert!(!sealed.run(&["workers", "list"]).out.contains("MD"));
    let refused = sealed.run(&["passphrase", "--recovery"]);
    refused.is_refusal(6, "clé de secours");
    assert!(refused.err.contains("--recovery-file"), "{refused:?}");
}

/// Whatever becomes of it, nothing was made for it before.
#[test]
fn a_passphrase_that_is_too_short_is_refused_before_anything_is_made_for_it() {
    let house = House::opened();
    let short = secret(&house, "court");
    let refused = house.run(&["--worker", "EB", "encrypt", "--new-passphrase-file", &short]);
    refused.is_refusal(2, "Cette phrase de passe est trop courte. Rien n'a changé");
    assert!(!house.path("backups").exists(), "a backup was made");
    let mut screen = Screen::start(house.typed(&["--worker", "EB", "encrypt"]), (160, 40));
    screen
        .sees("Nouvelle phrase de passe d'EB")
        .types("court")
        .enter()
        .sees("Il faut 12 caractères au moins")
        .sends(b"\x03");
    assert!(screen.is_gone().is_some() && !screen.contents().contains("Encore une fois"), "{}", screen.contents());
    assert!(!house.path("backups").exists(), "a backup was made");
    let done =
        house.run(&["--worker", "EB", "encrypt", "--new-passphrase-file", &secret(&house, "sept chats au grenier")]);
    assert!(done.status == 0 && done.err.contains("Les données sont chiffrées maintenant"), "{done:?}");
}

#[test]
fn a_file_that_holds_no_secret_is_called_empty_and_not_a_wrong_one() {
    let house = House::sealed();
    for (text, option) in [
        ("", ["--passphrase-file", "queue"]),
        ("\nsept chats au grenier\n", ["--passphrase-file", "queue"]),
        (" \n", ["--recovery-file", "doctor"]),
    ] {
        let file = secret(&house, text);
        let words = if option[0] == "--passphrase-file" {
            [option[0], &file, option[1]]
        } else {
            [option[1], option[0], &file]
        };
        let refused = house.run(&words);
        refused.is_refusal(4, "La première ligne de ce fichier est vide");
        assert!(!refused.err.contains("abîmé") && !refused.err.contains("pas la bonne"), "{refused:?}");
    }
    let refused = house.run(&["passphrase", "--new-passphrase-file", &secret(&house, "")]);
    refused.is_refusal(4, "La première ligne de ce fichier est vide");
}

/// A file that its owner alone can read.
fn secret(house: &House, text: &str) -> String {
    let file = house.write("secret", text);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("for its owner alone");
    }
    file
}
