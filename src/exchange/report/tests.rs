use super::*;

fn sheet() -> Sheet {
    let row = |label: &str, count, share| SheetRow { label: label.to_owned(), count, share, before: 3 };
    Sheet {
        title: "Chiffres 2023".to_owned(),
        sentences: vec!["En 2023, 3 démarches.".to_owned()],
        columns: ["Nombre", "Part", "Avant"].map(str::to_owned),
        tables: vec![SheetTable {
            code: "topic",
            title: "Thème".to_owned(),
            rows: vec![row("Énergie & eau", 12, Some(80)), row("=2+3|x", 3, Some(20))],
        }],
    }
}

#[test]
fn columns_stand_under_each_other() {
    let text = text(&sheet());
    let lines: Vec<_> = text.lines().skip(4).collect();
    assert_eq!(
        lines,
        [
            "Thème          Nombre  Part  Avant",
            "Énergie & eau      12  80 %      3",
            "=2+3|x              3  20 %      3"
        ]
    );
}

#[test]
fn markdown_keeps_a_bar_inside_its_cell() {
    assert!(markdown(&sheet()).contains("| =2+3\\|x | 3 | 20 % | 3 |"));
}

#[test]
fn a_spreadsheet_takes_no_label_for_a_formula() {
    let text = String::from_utf8(csv(&sheet()).expect("a file")).expect("text");
    assert_eq!(text.lines().nth(2), Some("topic;'=2+3|x;3;20;3"));
}
