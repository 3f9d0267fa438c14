//! Puts the words of the chosen language into the command line's structure.
//!
//! A key is built from where it belongs: `cli-help-about`, `cli-help-queue`, `cli-help-queue-json`; an option that
//! holds for every command is `cli-help-global-lang`, one that several commands share is `cli-help-json`.

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::args::Cli;
use crate::text::Texts;

/// Options that mean the same wherever they stand.
const SHARED: &[&str] = &["json", "help", "by_recovery", "recovery_file", "new_passphrase_file", "sheet"];

/// Where the options of every command stand in a help: behind the command's own.
const GLOBAL: usize = 100;

/// The whole command line with its words.
pub(super) fn command(tx: &Texts) -> Command {
    let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
    let root = Cli::command().arg(version).about(tx.t("cli-help-about")).after_help(tx.t("cli-help-after"));
    let root = root.mut_args(|arg| {
        let key = format!("cli-help-global-{}", arg.get_id());
        dressed(arg, &key, tx)
    });
    with_words(root, "", tx)
}

fn with_words(command: Command, path: &str, tx: &Texts) -> Command {
    let help = Arg::new("help").long("help").action(ArgAction::Help).help(tx.t("cli-help-help"));
    // In a fast line, `-h...` may begin an obstacle.
    let help = if path == "-add" { help } else { help.short('h') };
    let help = help.help_heading(tx.t("cli-help-options")).display_order(GLOBAL + 1);
    let command = command.disable_help_flag(true).arg(help);
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", tx.t("cli-help-usage"));
    let command = command.help_template(template).subcommand_help_heading(tx.t("cli-help-commands"));
    let command = command.subcommand_value_name(tx.t("cli-help-command"));
    command.mut_subcommands(|sub| {
        let path = format!("{path}-{}", sub.get_name());
        let sub = sub.about(tx.t(&format!("cli-help{path}"))).mut_args(|arg| {
            let shared = SHARED.contains(&arg.get_id().as_str());
            let key =
                if shared { format!("cli-help-{}", arg.get_id()) } else { format!("cli-help{path}-{}", arg.get_id()) };
            dressed(arg, &key, tx)
        });
        with_words(sub, &path, tx)
    })
}

/// An option with its help; what clap would add in English is said in the help itself.
fn dressed(arg: Arg, key: &str, tx: &Texts) -> Arg {
    // What holds where nothing is said is the structure's to know; the words only have a place for it.
    let default = arg.get_default_values().join(std::ffi::OsStr::new(", ")).to_string_lossy().into_owned();
    let mut help = tx.with(key, &[("default", default.into())]);
    if let Some(variable) = arg.get_env() {
        help = format!("{help} [{}]", variable.to_string_lossy());
    }
    let takes_value = arg.get_action().takes_values();
    let arg = arg.help(help);
    // Positional arguments come first, under clap's own heading.
    let arg = if arg.is_positional() { arg } else { arg.help_heading(tx.t("cli-help-options")) };
    let arg = if arg.is_global_set() { arg.display_order(GLOBAL) } else { arg };
    if takes_value { arg.hide_env(true).hide_default_value(true).hide_possible_values(true) } else { arg }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn every_help(command: &Command, into: &mut Vec<String>) {
        into.extend(command.get_about().map(ToString::to_string));
        into.extend(command.get_arguments().map(|arg| arg.get_help().map(ToString::to_string).unwrap_or_default()));
        command.get_subcommands().for_each(|sub| every_help(sub, into));
    }

    #[test]
    fn every_command_and_option_has_its_words_in_every_language() {
        for lang in Lang::ALL {
            let mut command = command(&Texts::new(lang));
            command.build();
            let mut said = Vec::new();
            every_help(&command, &mut said);
            assert!(said.len() > 40);
            let missing: Vec<_> = said.iter().filter(|help| help.is_empty() || help.starts_with("cli-help")).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", lang.code());
        }
    }

    /// The options of a command and of those below it that take a number and have one where none is given.
    fn numbers(command: &Command, into: &mut Vec<(String, String)>) {
        for arg in command.get_arguments().filter(|arg| arg.get_value_names().is_some_and(|names| names == ["N"])) {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            into.extend(arg.get_default_values().first().map(|n| (format!("({})", n.to_string_lossy()), help)));
        }
        command.get_subcommands().for_each(|sub| numbers(sub, into));
    }

    #[test]
    fn a_number_that_holds_where_none_is_given_is_the_one_that_is_said() {
        for lang in Lang::ALL {
            let mut said = Vec::new();
            numbers(&command(&Texts::new(lang)), &mut said);
            assert!(said.len() >= 9, "{said:?}");
            let other: Vec<_> = said.iter().filter(|(number, help)| !help.contains(number)).collect();
            assert!(other.is_empty(), "{}: {other:?}", lang.code());
        }
    }

    #[test]
    fn the_structure_is_sound() {
        command(&Texts::new(Lang::Fr)).debug_assert();
    }
}
