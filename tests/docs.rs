//! Pages that are made from the program and must say what it does.

use std::{env, fs, path::Path};

/// Compares a page with what the program makes; `GUICHET_BLESS=1` writes it.
fn kept(page: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page);
    if env::var_os("GUICHET_BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of pages");
        fs::write(&path, made).expect("the page written");
    }
    let stands = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        stands == made,
        "docs/{page} is not what the program makes; GUICHET_BLESS=1 cargo test --test docs writes it"
    );
}

#[test]
fn the_command_line_reference_is_what_the_program_reads() {
    kept("cli.md", &guichet::cli::markdown());
}

/// Between these lines of `docs/directory.md` stands what the program makes.
const FIELDS: (&str, &str) = ("<!-- fields: made from the program -->\n", "<!-- end of fields -->\n");

#[test]
fn the_table_of_fields_is_what_the_formats_carry() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/directory.md");
    let page = fs::read_to_string(path).expect("the page").replace("\r\n", "\n");
    let (before, rest) = page.split_once(FIELDS.0).expect("the table's beginning");
    let (_, after) = rest.split_once(FIELDS.1).expect("the table's end");
    let made = guichet::exchange::fields::markdown();
    kept("directory.md", &[before, FIELDS.0, "\n", &made, "\n", FIELDS.1, after].concat());
}
