use proptest::prelude::*;
use unicode_width::UnicodeWidthStr as _;

use super::*;

fn table(caption: &str, rows: &[(&str, &str)]) -> Table {
    Table {
        caption: caption.to_owned(),
        columns: vec![Column::words(""), Column::numbers("Nombre")],
        rows: rows.iter().map(|(label, count)| vec![(*label).to_owned(), (*count).to_owned()]).collect(),
        amounts: Vec::new(),
    }
}

fn page(blocks: Vec<Block>) -> Document {
    Document {
        lang: Lang::Fr,
        title: "La journée".to_owned(),
        subtitle: "Maison ouverte".to_owned(),
        blocks,
        foot: "guichet".to_owned(),
    }
}

/// One of everything, all its words from one text.
fn all_of(text: &str) -> Document {
    let word = || text.to_owned();
    Document {
        lang: Lang::Fr,
        title: word(),
        subtitle: word(),
        blocks: vec![
            Block::Heading(word()),
            Block::Text(word()),
            Block::List(vec![word(), word()]),
            Block::Remark(word()),
            Block::Quote(word()),
            Block::Table(Table {
                caption: word(),
                columns: vec![Column::words(word()), Column::numbers(word())],
                rows: vec![vec![word(), word()], vec![word()]],
                amounts: vec![2, 1],
            }),
            Block::Bars(Bars { caption: word(), bars: vec![Bar { label: word(), amount: 3, shown: word() }] }),
            Block::Heat(Heat {
                caption: word(),
                columns: vec![word(), word()],
                rows: vec![(word(), vec![Some(3), None]), (word(), vec![])],
            }),
        ],
        foot: word(),
    }
}

#[test]
fn columns_stand_under_each_other_with_their_bars_behind() {
    let mut table = table("Thème", &[("Énergie & eau", "12"), ("Logement", "3")]);
    table.amounts = vec![12, 3];
    let bar = "█".repeat(24);
    let wanted = format!(
        "La journée\n\nMaison ouverte\n\nThème          Nombre\nÉnergie & eau      12  {bar}\nLogement            3  ██████\n\nguichet\n"
    );
    assert_eq!(text(&page(vec![Block::Table(table)])), wanted);
}

#[test]
fn a_table_goes_over_several_lines_before_it_leaves_the_page() {
    let long = "une très longue réponse de plusieurs mots ".repeat(4);
    let mut table = table("Sujet", &[("Donaudampfschifffahrtsgesellschaft", "12")]);
    table.columns.push(Column::words("Réponse"));
    table.rows[0].push(long.clone());
    let text = text(&page(vec![Block::Table(table)]));
    assert!(text.lines().all(|line| line.width() <= 80), "{text}");
    assert_eq!(text.matches("réponse").count(), 4, "{text}");
    assert_eq!(text.lines().filter(|line| line.contains("12")).count(), 1);
}

#[test]
fn a_heat_map_says_its_numbers_and_tells_nought_from_not_known() {
    let heat = Heat {
        caption: "Heure".to_owned(),
        columns: vec!["lun".to_owned(), "mar".to_owned()],
        rows: vec![("9 h".to_owned(), vec![Some(12), Some(0)]), ("10 h".to_owned(), vec![None, Some(3)])],
    };
    let page = page(vec![Block::Heat(heat)]);
    let lines: Vec<_> = text(&page).lines().skip(4).map(str::to_owned).collect();
    assert_eq!(lines[..3], ["Heure lun mar", "9 h   12█  0", "10 h   –   3░"].map(str::to_owned));
    assert!(markdown(&page).contains("| 10 h | – | 3 |"), "{}", markdown(&page));
}

#[test]
fn markdown_has_headings_lists_and_tables() {
    let page = page(vec![
        Block::Text("Deux passages.\nUn refus.".to_owned()),
        Block::Table(table("Thème", &[("=2+3|x", "3")])),
        Block::Heading("À suivre".to_owned()),
        Block::List(vec!["*rappeler* le CPAS".to_owned(), "1. attendre".to_owned()]),
        Block::Quote("On m'a dit <non>".to_owned()),
        Block::Table(table("Âge", &[])),
    ]);
    let wanted = "# La journée\n\n*Maison ouverte*\n\nDeux passages.\\\nUn refus.\n\n## Thème\n\n| Thème | Nombre |\n|---|---:|\n| =2+3\\|x | 3 |\n\n\
                  ## À suivre\n\n- \\*rappeler\\* le CPAS\n- 1\\. attendre\n\n> On m'a dit \\<non>\n\n\
                  ### Âge\n\n| Âge | Nombre |\n|---|---:|\n\n---\n\n*guichet*\n";
    assert_eq!(markdown(&page), wanted);
}

#[test]
fn html_is_one_file_with_its_language_captions_and_scopes() {
    let mut table = table("Thème", &[("Énergie & eau", "12"), ("<script>alert(1)</script>", "3")]);
    table.amounts = vec![12, 3];
    let page = html(&page(vec![Block::Table(table), Block::Text("Une ligne.\nUne autre.".to_owned())]));
    for said in [
        "<html lang=\"fr\">",
        "<title>La journée</title>",
        "<caption>Thème</caption>",
        "<th scope=\"col\" class=\"n\">Nombre</th>",
        "<th scope=\"row\">Énergie &amp; eau</th><td class=\"n\">12</td>",
        "<rect width=\"250\"",
        "&lt;script&gt;",
        "Une ligne.<br>\nUne autre.",
        "prefers-color-scheme: dark",
        "@media print",
    ] {
        assert!(page.contains(said), "no {said} in {page}");
    }
    assert!(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"));
}

/// The tags of a file in their order, without those that stand alone; and the words between them.
fn parsed(html: &str) -> (Vec<&str>, String) {
    let (mut tags, mut words) = (Vec::new(), String::new());
    let body = html.split_once("</head>").expect("a head").1.split("</html>").next().unwrap_or_default();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag that ends");
        let name = tag.split(' ').next().unwrap_or_default();
        if !["br", "rect"].contains(&name) {
            tags.push(name);
        }
        words += text;
    }
    (tags, words)
}

#[test]
fn what_is_empty_leaves_no_hole() {
    let mut empty = all_of("");
    empty.blocks.truncate(5);
    for written in [text(&empty), markdown(&empty)] {
        assert!(!written.contains("\n\n\n"), "{written:?}");
    }
}

proptest! {
    #[test]
    fn any_words_make_a_text_that_no_terminal_obeys(words in any::<String>()) {
        for written in [text(&all_of(&words)), markdown(&all_of(&words))] {
            prop_assert!(!written.chars().any(|c| c != '\n' && clean::is_unsafe(c)), "{:?}", written);
        }
    }

    #[test]
    fn no_words_become_html(words in "[ <>&;#\"'/!=a-d\\-]{0,16}|\\PC{0,8}") {
        let plain = html(&all_of("mot"));
        let words = format!("x{words}");
        let written = html(&all_of(&words));
        prop_assert_eq!(parsed(&written).0, parsed(&plain).0);
        let mut open = Vec::new();
        for tag in parsed(&written).0 {
            match tag.strip_prefix('/') {
                Some(end) => prop_assert_eq!(open.pop(), Some(end)),
                None => open.push(tag),
            }
        }
        let said = parsed(&written).1.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let said = said.replace("&#39;", "'").replace("&amp;", "&");
        prop_assert!(said.contains(clean::line(&words).trim()), "{}", written);
    }

    #[test]
    fn no_words_become_markup(words in "[ |*_`<>#&;!\\[\\]()+~=:.1a\\\\-]{0,12}") {
        let written = markdown(&all_of(&words));
        // As many cells in every line of a table as its rule has.
        for table in written.split("\n\n").filter(|part| part.starts_with("| ")) {
            let cells = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            let counts: Vec<usize> = table.lines().map(cells).collect();
            prop_assert!(counts.iter().all(|count| *count == counts[0]), "{}", table);
        }
        let bare = written.replace("\\\\", "").replace("\\<", "").replace("\\[", "").replace("\\`", "");
        prop_assert!(!bare.contains(['<', '[', '`']), "{}", written);
    }
}
