//! What is wrong with a command line, as our own structure names it. What was typed is shown only where it looks like an
//! option, since anything else may be about a person.

use clap::{
    Command, CommandFactory as _,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::args::{self, Cli};
use crate::{
    error::{Error, Kind},
    text::Texts,
};

/// Arguments whose own words say already that they are missing, with what can be written there.
const SAY_SO_THEMSELVES: &[&str] = &["NUMBER", "WHAT", "REASON", "BECAUSE", "NEWS"];

/// The error of a command line that was refused.
pub(super) fn of(error: &clap::Error, tx: &Texts) -> Error {
    Error::new(Kind::BadUsage).at(place(error, tx))
}

fn place(error: &clap::Error, tx: &Texts) -> String {
    let command = command(error);
    let named = named(error);
    let own = |place: String| Some(place).filter(|place| tx.has_error(Kind::BadUsage, place));
    if let Some(allowed) = allowed(error) {
        let option = named.first().filter(|name| name.starts_with('-')).map(|name| format!("{} ", bare(name)));
        return format!("value: {}{}", option.unwrap_or_default(), allowed.join("|"));
    }
    let place = match (error.kind(), named.as_slice()) {
        (ErrorKind::MissingSubcommand | ErrorKind::InvalidSubcommand, _) => Some(commands_behind(&command)),
        (ErrorKind::MissingRequiredArgument, [only]) if SAY_SO_THEMSELVES.contains(&bare(only)) => None,
        (ErrorKind::MissingRequiredArgument, named) => {
            let needed = own(format!("missing-{}", command.join("-"))).filter(|_| is_needed(named, &command));
            // Where one of several options would do, clap names a single one.
            let one_of = || own(format!("needs-{}", command.join("-")));
            needed.or_else(one_of).or_else(|| beside_an_option(named))
        }
        (ErrorKind::UnknownArgument, [option]) if option.starts_with('-') => {
            let option = bare(option);
            let meant = own(format!("unknown-{}{option}", command.join("-")));
            meant.or_else(|| Some(format!("unknown: {option}")))
        }
        (ErrorKind::UnknownArgument, _) => Some("EXTRA".to_owned()),
        (ErrorKind::ArgumentConflict, [option, ..]) => Some(format!("conflict: {}", bare(option))),
        (_, [option]) if option.starts_with('-') => {
            own(bare(option).to_owned()).or_else(|| Some(format!("value-of: {}", bare(option))))
        }
        _ => None,
    };
    place.or_else(|| named.into_iter().next()).unwrap_or_else(|| "-".to_owned())
}

/// Whether what is missing is what the command always needs, rather than what one of its options wants beside it.
fn is_needed(named: &[String], command: &[String]) -> bool {
    let Some(command) = at(command) else { return false };
    command.get_arguments().filter(|arg| arg.is_required_set()).any(|arg| {
        named.iter().any(|name| match arg.get_long() {
            Some(long) => bare(name).trim_start_matches('-') == long,
            None => name.starts_with('<'),
        })
    })
}

/// The arguments in question.
fn named(error: &clap::Error) -> Vec<String> {
    let names = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(name)) => vec![name.clone()],
        Some(ContextValue::Strings(names)) => names.clone(),
        _ => Vec::new(),
    };
    names.into_iter().filter(|name| name.starts_with(['-', '<', '['])).collect()
}

/// An argument's name alone: `--limit` of `--limit <N>`, `WORDS` of `<WORDS>...`.
fn bare(name: &str) -> &str {
    let name = name.split([' ', '=']).next().unwrap_or_default();
    name.trim_matches(['<', '>', '[', ']', '.'])
}

/// Options that another one wants beside it.
fn beside_an_option(named: &[String]) -> Option<String> {
    let options: Vec<_> = named.iter().map(|name| bare(name)).collect();
    options.iter().all(|option| option.starts_with('-')).then(|| format!("needs: {}", options.join(", ")))
}

/// Which command was being read: `person`, `find`; nothing where it was none of them.
fn command(error: &clap::Error) -> Vec<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else { return Vec::new() };
    let usage = usage.to_string();
    let words = usage.split_whitespace().skip_while(|word| *word != "guichet").skip(1);
    words.take_while(|word| word.starts_with(char::is_alphabetic)).map(str::to_owned).collect()
}

/// The commands that can stand behind another one; of the first of all only that it is none.
fn commands_behind(command: &[String]) -> String {
    if command.is_empty() {
        return "no-command".to_owned();
    }
    let found = at(command);
    let behind: Vec<_> = found.iter().flat_map(Command::get_subcommands).map(Command::get_name).collect();
    format!("command: guichet {} {}", command.join(" "), behind.join(" | "))
}

fn at(path: &[String]) -> Option<Command> {
    path.iter().try_fold(Cli::command(), |command, name| command.find_subcommand(name).cloned())
}

/// The values that an option takes, where it was given another and there are only a few.
fn allowed(error: &clap::Error) -> Option<Vec<String>> {
    let own = std::error::Error::source(error).and_then(|source| source.downcast_ref::<args::Allowed>());
    match (own, error.get(ContextKind::ValidValue)) {
        (Some(own), _) => Some(own.0.iter().map(ToString::to_string).collect()),
        (None, Some(ContextValue::Strings(values))) if !values.is_empty() => Some(values.clone()),
        _ => None,
    }
}
