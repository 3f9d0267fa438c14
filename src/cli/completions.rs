//! `guichet completions`: what a shell needs to complete the commands, in the chosen language.

use super::{args, help, out::Out};
use crate::{error::Result, text::Texts};

pub(super) fn run(args: &args::Completions, tx: &Texts, out: &mut Out) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(tx), "guichet", &mut script);
    out.bytes(&script)
}
