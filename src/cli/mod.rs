//! The command line: what the screen can do and a script can want, one file per command.
//!
//! A command prints its answer on standard output and everything else on standard error; `--json` makes the answer one
//! JSON value. It exits with 0 when it is done, or with the status of the error's kind (`error::Error::exit_code`). An
//! error says what kind of trouble and where, never what somebody typed about a person.
//!
//! Without a command the screen opens: [`run`] hands back [`Command::Screen`] with all that was settled here, and the
//! program starts it.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{self, IsTerminal as _, Write as _},
    path::Path,
    process::ExitCode,
    thread,
};

use clap::{FromArgMatches as _, error::ErrorKind, parser::ValueSource};
use fluent_bundle::FluentValue;

use crate::{
    app::{new_file, unlock::way_in::Beginning},
    domain::{clean, hours, vocabulary::Vocabulary},
    error::{Error, Kind, Result},
    exchange::Reason,
    text::{self, Texts},
};

mod add;
mod args;
mod audit;
mod backup;
mod case;
mod cases;
mod close;
mod completions;
mod day;
mod demo;
mod directory;
mod doctor;
mod evidence;
mod find;
mod given;
mod grids;
mod help;
mod hidden;
mod keys;
mod man;
mod mistake;
mod next;
mod out;
mod person;
mod person_erase;
mod person_rights;
mod printed;
mod progress;
mod queue;
mod reference;
mod referral;
mod referrals;
mod remarks;
mod report;
mod rescue;
mod restored;
mod retention;
mod review;
mod rights;
mod setting;
mod slip;
mod stale;
mod survey;
mod table;
mod testimony;
mod unlock;
mod visits;
mod vocabulary;
mod way_back;
mod workers;
mod wrapped;

use args::{Cli, Sub};
use out::Out;
pub use reference::markdown;
use setting::Setting;
pub use setting::{Screen, Throwaway};

/// What is left to do after the command line was read.
pub enum Command {
    /// Nothing: the process ends with this status.
    Exit(u8),
    /// Open the screen.
    Screen(Box<Screen>),
}

/// Reads the process's command line and does what it says, except opening the screen.
pub fn run() -> Command {
    // Every command needs the words of the field; they are read while the command line is.
    thread::spawn(Vocabulary::builtin);
    run_with(&env::args_os().collect::<Vec<_>>())
}

/// Runs the screen and says its error, if it ends with one. The throw-away folder goes after the record is closed.
pub fn exit_after(screen: Screen, run: impl FnOnce(Beginning) -> Result<()>) -> ExitCode {
    let Screen { lang, beginning, throwaway, way_back } = screen;
    let tx = Texts::new(lang);
    let status = run(beginning).map_or_else(|error| report(&way_back.beside(error), &tx), |()| 0);
    drop(throwaway);
    ExitCode::from(status)
}

fn run_with(words: &[OsString]) -> Command {
    let tx = Texts::new(setting::language(words));
    match parse(words, &tx) {
        Ok(cli) => {
            tell_hidden(words.iter().filter_map(|word| word.to_str()), &tx);
            settle(cli, tx)
        }
        Err(Refused::Shown(status)) => Command::Exit(status),
        Err(Refused::Mistake(error)) => Command::Exit(report(&error, &tx)),
    }
}

fn settle(cli: Cli, tx: Texts) -> Command {
    let lang = tx.lang();
    if cli.command.is_none() {
        // The screen's first frame says what is open. One thing after the other: there are few cores.
        thread::spawn(|| {
            Vocabulary::builtin();
            hours::prepare();
        });
    }
    let done = Setting::new(&cli.global, tx).and_then(|setting| {
        // The screen makes it at its first start. A command would go on with what is usual, and write into another
        // record than the one that was meant.
        if cli.command.is_some() && cli.global.config_given && setting.loaded.first_start {
            return Err(Error::new(Kind::BadUsage).at(format_args!("--config: {}", setting.loaded.path.display())));
        }
        printed::name_record(&setting, cli.global.config_given);
        let way_back = setting.way_back.clone();
        execute(cli.command, setting).map_err(|error| way_back.beside(error))
    });
    done.unwrap_or_else(|error| Command::Exit(report(&error, &Texts::new(lang))))
}

fn execute(command: Option<Sub>, setting: Setting) -> Result<Command> {
    let mut out = Out::new();
    let mut status = 0;
    match command {
        None => return Ok(Command::Screen(Box::new(setting.for_screen()?))),
        Some(Sub::Demo(args)) => {
            if let Some(screen) = demo::run(&args, setting, &mut out)? {
                return Ok(Command::Screen(Box::new(screen)));
            }
        }
        Some(Sub::Add(args)) => add::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Queue(args)) => queue::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Next(args)) => status = next::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Close(args)) => close::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Cases(args)) => cases::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Referrals(args)) => referrals::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Referral(args)) => referral::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Case(args)) => case::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Find(args)) => find::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Person(args)) => person::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Slip(args)) => slip::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Directory(args)) => directory::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Visits(args)) => visits::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Report(args)) => report::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Rights(args)) => rights::run(&args, setting, &mut out)?,
        Some(Sub::Review(args)) => review::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Day(args)) => day::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Backup(args)) => backup::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Verify(args)) => backup::verify(&args, &setting, &mut out)?,
        Some(Sub::Restore(args)) => backup::restore(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Encrypt(args)) => keys::encrypt(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Decrypt(args)) => keys::decrypt(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Rekey(args)) => keys::rekey(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Passphrase(args)) => keys::passphrase(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Recovery(args)) => keys::recovery(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Workers(args)) => workers::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Doctor(args)) => status = doctor::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Rescue(args)) => status = rescue::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Evidence(args)) => evidence::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Survey(args)) => survey::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Retention(args)) => retention::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Testimony(args)) => testimony::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Audit(args)) => audit::run(&args, &setting.for_script()?, &mut out)?,
        Some(Sub::Vocabulary(args)) => vocabulary::run(&args, &setting, &mut out)?,
        Some(Sub::Completions(args)) => completions::run(&args, &setting.tx, &mut out)?,
        Some(Sub::Man(args)) => man::run(&args, &setting.tx, &mut out)?,
    }
    out.finish()?;
    Ok(Command::Exit(status))
}

enum Refused {
    /// Help or the version was asked for and shown.
    Shown(u8),
    /// Something on the command line is not understood.
    Mistake(Error),
}

fn parse(words: &[OsString], tx: &Texts) -> Result<Cli, Refused> {
    let words = with_obstacles(words);
    let found = without_empty(help::command(tx)).try_get_matches_from(words).and_then(|matches| {
        let mut cli = Cli::from_arg_matches(&matches)?;
        let named = cli.global.config.as_ref().is_some_and(|path| !path.as_os_str().is_empty());
        cli.global.config_given = named && matches.value_source("config") == Some(ValueSource::CommandLine);
        Ok(cli)
    });
    found.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader who has gone wants no help.
            let _ = error.print();
            Refused::Shown(0)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            Refused::Shown(Kind::BadUsage.exit_code())
        }
        _ => Refused::Mistake(mistake::of(&error, tx)),
    })
}

/// A variable that is set but empty says nothing, as one that is not set. An option that is given and empty is a mistake:
/// a script's own variable is.
fn without_empty(command: clap::Command) -> clap::Command {
    command.mut_args(|arg| {
        let is_empty = arg.get_env().is_some_and(|name| env::var_os(name).is_some_and(|value| value.is_empty()));
        if is_empty { arg.env(None::<&str>) } else { arg }
    })
}

/// Stands before a word of a fast line that begins with one dash (`-mail`, an obstacle), so that it is not read as
/// options. No argument of a process can hold this character.
pub(crate) const OBSTACLE: char = '\0';

fn with_obstacles(words: &[OsString]) -> Vec<OsString> {
    let Some(add) = words.iter().position(|word| word == "add") else { return words.to_vec() };
    let obstacle = |word: &str| word.len() > 1 && word.starts_with('-') && !word.starts_with("--");
    let mark = |(place, word): (usize, &OsString)| match word.to_str() {
        Some(text) if place > add && obstacle(text) => format!("{OBSTACLE}{text}").into(),
        _ => word.clone(),
    };
    words.iter().enumerate().map(mark).collect()
}

/// Says an error on standard error, and which status the process ends with.
pub fn report(error: &Error, tx: &Texts) -> u8 {
    let (said, hint) = tx.error(error);
    let mut text = format!("{}\n{hint}\n", tx.with("cli-error", &[("text", said.into())]));
    let tells = matches!(
        error.kind(),
        Kind::BadFile
            | Kind::BadConfig
            | Kind::RecordHidden
            | Kind::BadVocabulary
            | Kind::BadRules
            | Kind::PrintRefused
            | Kind::NotSaid
            | Kind::System
            | Kind::Internal
            | Kind::Damaged
            | Kind::RecordGone
            | Kind::NoBackup
            | Kind::NoSecond
            | Kind::NamesLeft
    );
    if let (true, Some(cause)) = (tells, std::error::Error::source(error)) {
        // A reason of an importer has its words; anything else is the system's own.
        let detail = cause.downcast_ref::<Reason>().map_or_else(|| cause.to_string(), |reason| reason.words(tx));
        text += &tx.with("cli-detail", &[("text", detail.into())]);
        text.push('\n');
    }
    to_stderr(&text);
    error.exit_code()
}

/// Says that something is amiss that does not stop the command.
fn warn(error: &Error, tx: &Texts) {
    let (said, hint) = tx.error(error);
    to_stderr(&format!("{}\n{hint}\n", tx.with("cli-warning", &[("text", said.into())])));
}

/// Warns that what was done is not in the audit, where entering it failed: it is done all the same, as [`warn_done`] says it.
fn warn_not_entered(entered: Result<()>, said: &str, tx: &Texts) {
    if let Err(error) = entered {
        warn_done(said, &[], &error, tx);
    }
}

/// Warns of what failed behind something that is done: the error's own words would say that it is not. `said` says what is
/// done and what is not, `<said>-hint` what to do now.
fn warn_done(said: &str, values: &[(&str, FluentValue<'_>)], error: &Error, tx: &Texts) {
    note(&tx.with("cli-warning", &[("text", tx.with(said, values).into())]));
    let cause = std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string);
    note(&tx.with("cli-detail", &[("text", cause.into())]));
    note(&tx.t(&format!("{said}-hint")));
}

/// Says what is worth knowing beside the answer.
fn note(text: &str) {
    to_stderr(&format!("{text}\n"));
}

/// Says that what lies beside a file to be written is anybody's to replace.
fn warn_of_folder(path: &Path, tx: &Texts) {
    if let Some(folder) = new_file::open_folder(path) {
        let folder = folder.display().to_string();
        note(&tx.with("cli-warning", &[("text", tx.with("clean-open-folder", &[("path", folder.into())]).into())]));
    }
}

/// Says how many of the characters that were given nobody sees; each text is rid of them where it is taken in.
fn tell_hidden<'a>(texts: impl IntoIterator<Item = &'a str>, tx: &Texts) {
    let count: usize = texts.into_iter().map(clean::taken).sum();
    if count > 0 {
        note(&tx.with("clean-taken-given", &[("count", count.into())]));
    }
}

fn to_stderr(text: &str) {
    let text = text::of_record(&clean::marked(text));
    let columns = io::stderr().is_terminal().then(wrapped::columns).flatten();
    let text = columns.map_or_else(|| text.clone(), |columns| wrapped::wrapped(&text, columns));
    // Nobody is left to be told when this fails.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// The value of an option before the command line is read, because reading it already needs the language.
fn peek<'a>(words: &'a [OsString], option: &str) -> Option<&'a OsStr> {
    let mut words = words.iter().take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        if word.to_str() == Some(option) {
            return words.next().map(OsString::as_os_str);
        }
        if let Some(value) = word.to_str().and_then(|word| word.strip_prefix(option)?.strip_prefix('=')) {
            return Some(OsStr::new(value));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_kind_of_error_has_its_words_and_what_to_do() {
        for lang in Lang::ALL {
            let tx = Texts::new(lang);
            for kind in Kind::ALL {
                let (said, hint) = tx.error(&Error::new(*kind).at("LIEU"));
                assert!(!said.starts_with("error-") && said.len() > 20, "{}: {said}", lang.code());
                assert!(!hint.starts_with("error-") && hint.len() > 20, "{}: {hint}", lang.code());
            }
        }
    }

    #[test]
    fn the_language_is_seen_before_the_rest_is_read() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(peek(&words("guichet queue --lang nl"), "--lang"), Some(OsStr::new("nl")));
        assert_eq!(peek(&words("guichet --lang=de queue"), "--lang"), Some(OsStr::new("de")));
        assert_eq!(peek(&words("guichet add -- --lang nl"), "--lang"), None);
        assert_eq!(peek(&words("guichet --language nl"), "--lang"), None);
    }
}
