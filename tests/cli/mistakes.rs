//! What is missing on a command line, or is none of its words.

use crate::real::House;

/// Every command that needs something, without it: what is missing is said, and how the command is written.
#[test]
fn a_command_without_what_it_needs_says_what_and_gives_its_own_example() {
    let house = House::opened();
    for (words, said) in [
        ("find", "les mots à chercher"),
        ("slip", "le service"),
        ("close", "le numéro du passage"),
        ("case show", "le numéro du dossier"),
        ("case add", "ce que nous ferons"),
        ("case close", "la raison"),
        ("referral outcome", "l'orientation"),
        ("person find", "un nom"),
        ("person show", "le code de la carte"),
        ("person export", "un nom"),
        ("person correct", "ce qui change et la raison"),
        ("person correct K7M-49", "ce qui change et la raison"),
        ("person correct K7M-49 --reason demande", "--name, --reach ou --language, un seul suffit"),
        ("person erase K7M-49", "la raison"),
        ("person restrict", "le code de la carte"),
        ("person refuse", "ce qui était demandé"),
        ("directory import", "le fichier à lire"),
        ("visits import", "le fichier à lire"),
        ("visits withdraw", "le nom du registre"),
        ("verify", "le fichier de la sauvegarde"),
        ("restore", "le fichier de la sauvegarde"),
        ("rescue", "le fichier abîmé"),
        ("rescue guichet.db", "le nouveau fichier"),
        ("evidence merge", "les fichiers à réunir"),
        ("evidence withdraw", "la période"),
        ("testimony withdraw", "le code des paroles"),
        ("retention keep", "la raison"),
        ("retention keep 2024-0142", "la raison"),
        ("workers add", "les initiales"),
        ("workers remove", "les initiales"),
        ("completions", "le nom du shell"),
        ("day reopen", "pourquoi ce jour"),
    ] {
        let refused = house.run(&words.split(' ').collect::<Vec<_>>());
        refused.is_refusal(2, said);
        let command: Vec<_> = words.split(' ').take_while(|word| word.chars().all(char::is_lowercase)).collect();
        let others = refused.err.contains("2026-0142 ;") && words == "case show";
        let example = refused.err.contains(&format!("guichet {}", command.join(" "))) || others;
        assert!(example || words.starts_with("rescue"), "{words}: {}", refused.err);
        for strange in ["non comprise", "<", "?", "|"] {
            assert!(!refused.err.contains(strange), "{words}: {}", refused.err);
        }
    }
}

#[test]
fn a_word_that_is_no_command_or_option_is_said_to_be_none() {
    let house = House::opened();
    for (words, said, hint) in [
        ("referral abc123 helped", "Il manque le mot qui dit quoi faire", "guichet referral outcome"),
        ("person", "Il manque le mot qui dit quoi faire", "guichet person find | show | export"),
        ("zzz", "Cette commande n'existe pas", "guichet --help"),
        ("queue --zz", "pas d'option --zz", "--help"),
        ("queue --yes", "pas d'option --yes", "--help"),
        ("day reopen oubli --reason x", "pas d'option --reason", "guichet day reopen --day"),
        ("find --limit x dettes", "La valeur de --limit", "--help"),
        ("person erase K7M-49 --reason", "Il manque la raison", "Dites pourquoi"),
        ("day show --day zz", "Ce jour n'est pas compris", "lundi"),
        ("cases --mine", "vos initiales manquent", "--worker EB"),
        ("add --date 2026-01-02 log", "ce qui va avec : --done", "--help"),
        ("add --serve --done log", "ne va pas avec", "--help"),
    ] {
        let refused = house.run(&words.split(' ').collect::<Vec<_>>());
        refused.is_refusal(2, said);
        assert!(refused.err.contains(hint) && !refused.err.contains("non comprise"), "{words}: {}", refused.err);
    }
}
