//! Directories in other encodings, and files that are no text.

use std::fs;

use crate::real::{House, SERVICES};

fn exported(house: &House) -> String {
    house.done(&["directory", "export"])
}

#[test]
fn windows_1252_and_both_kinds_of_utf_16_are_read_like_utf_8() {
    let text = SERVICES.replace("Médiation", "Médiation « d'œuvre » ’€’ –");
    let units = |text: &str| "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).collect::<Vec<_>>();
    let little = units(&text).into_iter().flat_map(u16::to_le_bytes).collect();
    let big = units(&text).into_iter().flat_map(u16::to_be_bytes).collect();
    let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!lost);
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let kinds: [(&str, Vec<u8>); 5] =
        [("utf-8", text.clone().into()), ("marked", marked), ("1252", windows.into()), ("le", little), ("be", big)];
    for (kind, bytes) in kinds {
        let house = House::settled();
        let file = house.write("services.csv", bytes);
        house.done(&["directory", "import", &file]);
        assert!(exported(&house).contains("Médiation « d'œuvre » ’€’ –"), "{kind}: {}", exported(&house));
    }
}

#[test]
fn what_is_no_text_is_refused_by_name_and_changes_nothing() {
    let house = House::settled();
    let services = house.write("services.csv", SERVICES);
    house.done(&["directory", "import", &services]);
    let before = exported(&house);
    let program = fs::read(env!("CARGO_BIN_EXE_guichet")).expect("a program");
    let kinds: [(&str, &[u8]); 4] = [
        ("program.csv", &program[..100_000]),
        ("zip.csv", b"PK\x03\x04\x14\0\0\0\x08\0"),
        ("zeros.csv", &[0; 5000]),
        ("pdf.csv", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n"),
    ];
    for (name, bytes) in kinds {
        let file = house.write(name, bytes);
        house.run(&["directory", "import", &file]).is_refusal(4, name);
        assert_eq!(exported(&house), before, "{name}");
    }
}

#[test]
fn a_file_that_is_not_there_or_empty_is_named() {
    let house = House::settled();
    house.run(&["directory", "import", &house.text("nulle-part.csv")]).is_refusal(4, "nulle-part.csv");
    let empty = house.write("vide.csv", "");
    house.run(&["directory", "import", &empty]).is_refusal(4, "vide.csv");
}
