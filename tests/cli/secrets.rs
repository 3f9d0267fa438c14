//! What a script is told where it gives no passphrase and nobody is there to be asked.

use crate::real::House;

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
