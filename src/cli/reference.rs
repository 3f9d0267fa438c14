//! The command line's reference, `docs/cli.md`, made from the same structure that reads the command line; and the
//! manual pages. A test compares the file with what is made here.

use std::fmt::Write as _;

use clap::{Arg, Command};

use super::help;
use crate::text::{Lang, Texts};

/// What stands before the commands: that which the structure does not say.
const HEAD: &str = include_str!("reference_head.md");

/// The reference as Markdown, in English.
pub fn markdown() -> String {
    let mut command = help::command(&Texts::new(Lang::En));
    command.build();
    let mut text = HEAD.to_owned();
    text += "\n## Options of every command\n";
    arguments(&mut text, command.get_arguments());
    text += "\n## Commands\n";
    for sub in command.get_subcommands() {
        section(&mut text, sub, "guichet");
    }
    text
}

fn section(text: &mut String, command: &Command, parent: &str) {
    let path = format!("{parent} {}", command.get_name());
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let usage = usage(command, &path);
    // Writing into a String cannot fail.
    let _ = write!(text, "\n### {path}\n\n{about}.\n\n    {usage}\n");
    arguments(text, command.get_arguments().filter(|arg| !arg.is_global_set()));
    for sub in command.get_subcommands() {
        section(text, sub, &path);
    }
}

fn usage(command: &Command, path: &str) -> String {
    let rendered = command.clone().render_usage().to_string();
    let after = rendered.split_once(path).map_or("", |(_, after)| after);
    format!("{path}{after}")
}

fn arguments<'a>(text: &mut String, arguments: impl Iterator<Item = &'a Arg>) {
    let shown: Vec<&Arg> = arguments.filter(|arg| arg.get_id() != "help").collect();
    if shown.is_empty() {
        return;
    }
    *text += "\n| | |\n|---|---|\n";
    for arg in shown {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(text, "| `{}` | {help} |", name(arg));
    }
}

fn name(arg: &Arg) -> String {
    let value = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
    match arg.get_long() {
        Some(long) if arg.get_action().takes_values() => format!("--{long} {value}"),
        Some(long) => format!("--{long}"),
        None => value,
    }
}
