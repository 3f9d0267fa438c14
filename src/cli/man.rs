//! `guichet man`: manual pages, in the chosen language.

use std::path::Path;

use clap::Command;
use clap_mangen::Man;

use super::{args, help, out::Out};
use crate::{
    app::new_file,
    error::{Error, Result},
    text::Texts,
};

pub(super) fn run(args: &args::Man, tx: &Texts, out: &mut Out) -> Result<()> {
    let mut command = help::command(tx);
    command.build();
    match &args.dir {
        None => out.bytes(&page(command, "guichet")?),
        Some(folder) => new_file::publish(folder, &pages(&command, "guichet")?, args.force),
    }
}

/// A command's page and those of its subcommands, each with its file's name: `guichet-directory-import.1`.
fn pages(command: &Command, name: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let mut pages = vec![(format!("{name}.1"), page(command.clone(), name)?)];
    for sub in command.get_subcommands() {
        pages.extend(self::pages(sub, &format!("{name}-{}", sub.get_name()))?);
    }
    Ok(pages)
}

fn page(command: Command, name: &str) -> Result<Vec<u8>> {
    let mut page = Vec::new();
    let named = command.display_name(name.to_owned()).name(name.to_owned());
    Man::new(named).render(&mut page).map_err(|error| Error::io(error, Path::new("man")))?;
    Ok(page)
}
