//! `guichet man`: manual pages, in the chosen language.

use std::{fs, path::Path};

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
        Some(folder) => {
            fs::create_dir_all(folder).map_err(|error| Error::io(error, folder))?;
            write_all(&command, "guichet", folder, args.force)
        }
    }
}

/// Writes a command's page and those of its subcommands: `guichet-directory-import.1`.
fn write_all(command: &Command, name: &str, folder: &Path, force: bool) -> Result<()> {
    let path = folder.join(format!("{name}.1"));
    new_file::publish(&path, &page(command.clone(), name)?, force)?;
    for sub in command.get_subcommands() {
        write_all(sub, &format!("{name}-{}", sub.get_name()), folder, force)?;
    }
    Ok(())
}

fn page(command: Command, name: &str) -> Result<Vec<u8>> {
    let mut page = Vec::new();
    let named = command.display_name(name.to_owned()).name(name.to_owned());
    Man::new(named).render(&mut page).map_err(|error| Error::io(error, Path::new("man")))?;
    Ok(page)
}
