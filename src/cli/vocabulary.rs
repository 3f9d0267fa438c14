//! `guichet vocabulary check`: every mistake of a team's file, by line.

use std::{io::ErrorKind, path::Path};

use super::{Setting, args, out::Out};
use crate::{
    domain::vocabulary::{List, Mistake, Vocabulary},
    error::{Error, Kind, Result},
    reading,
    text::Texts,
};

pub(super) fn run(args: &args::Vocabulary, setting: &Setting, out: &mut Out) -> Result<()> {
    let args::Vocabulary::Check(args) = args;
    let tx = &setting.tx;
    let path = args.file.clone().unwrap_or_else(|| setting.loaded.vocabulary());
    let bytes = match reading::read(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound && args.file.is_none() => {
            return out.line(&tx.with("cli-vocabulary-none", &[("path", path.display().to_string().into())]));
        }
        read => read.map_err(|error| Error::io(error, &path))?,
    };
    match Vocabulary::builtin().parse_team(&String::from_utf8_lossy(&bytes)) {
        Ok(team) => {
            let whole = Vocabulary::builtin().with_team(&team);
            let count = |list| whole.entries(list).count().into();
            let counts = [
                ("topics", count(List::Topic)),
                ("procedures", count(List::Procedure)),
                ("institutions", count(List::Institution)),
            ];
            out.line(&tx.with("cli-vocabulary-sound", &counts))
        }
        Err(mistakes) => {
            for mistake in &mistakes {
                out.line(&said(mistake, &path, tx))?;
            }
            let line = mistakes.first().map_or(1, |mistake| mistake.line);
            Err(Error::new(Kind::BadVocabulary).at(format_args!("{}:{line}", path.display())))
        }
    }
}

/// A mistake in words, with file and line.
pub(super) fn said(mistake: &Mistake, path: &Path, tx: &Texts) -> String {
    let key = format!("mistake-{}", mistake.what.code());
    let reason = tx.with(&key, &[("word", mistake.what.word().into())]);
    format!("{}:{}: {reason}", path.display(), mistake.line)
}
