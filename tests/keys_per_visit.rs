//! How many keys a visit costs: a morning at the counter, each visit in its shortest form.
//!
//! Keys are `n`, the characters, and Enter; Shift is not counted. Where a visit runs through the queue the timer types the
//! minutes; they are typed here where a visit is recorded after the fact. Run with `--nocapture` to see the table.

use guichet::text::Lang;

mod said;

struct Row {
    who: &'static str,
    line: &'static str,
    means: &'static str,
    /// The most keys it may cost, where that is promised.
    most: Option<usize>,
}

const fn row(who: &'static str, line: &'static str, means: &'static str) -> Row {
    Row { who, line, means, most: None }
}

const fn promised(most: usize, who: &'static str, line: &'static str, means: &'static str) -> Row {
    Row { who, line, means, most: Some(most) }
}

/// Procedure, gender and age.
const SHORT: usize = 10;
/// With device, help, minutes and outcome.
const FULL: usize = 22;

#[rustfmt::skip]
const ROWS: &[Row] = &[
    promised(SHORT, "a woman of 67, itsme", "its f67", "f 67 · num/its"),
    promised(SHORT, "the same on an AZERTY row, without Shift", "its f§è", "f 67 · num/its"),
    promised(SHORT, "a man of 22 prints his CV", "cv h22", "h 22 · emp/cv"),
    promised(SHORT, "a woman of 82, a medical appointment", "rdv f82", "f 82 · san/rdv"),
    promised(SHORT, "a mailbox for a man of 59", "mel h59", "h 59 · num/mel"),
    promised(SHORT, "documents to scan, a woman of 45", "scn f45", "f 45 · num/scn"),
    promised(SHORT, "the app of the health fund", "apm f58", "f 58 · mut/apm"),
    promised(FULL, "itsme together on the computer, 20 minutes, done", "its f67 or av 20m ok", "f 67 · num/its or with 20m done"),
    row("an appointment by telephone in her place, 10 minutes, done", "rdv f82 tel pour 10m ok", "f 82 · san/rdv tel instead 10m done"),
    promised(FULL, "the bank's app on a smartphone, half an hour, given up", "apb f71 sm av 30m ab", "f 71 · arg/apb gsm with 30m given-up"),
    promised(FULL, "a CV printed alone, 5 minutes", "cv h22 or seul 5m ok", "h 22 · emp/cv or alone 5m done"),
    row("a letter explained", "lir f70 exp ok", "f 70 · cou/lir explained done"),
    row("a letter written for somebody who cannot write", "ecr h64 pour -écr ok", "h 64 · cou/ecr instead -write done"),
    row("a place to sleep tonight, urgent", "heb h31 !", "h 31 urgent · heb"),
    row("nobody asked her name or age: goods", "colis f", "f · ali/col"),
    row("debts: a bailiff's letter, to be followed up on Friday", "hui f51 !ven", "f 51 · det/hui · due: 2026-11-20"),
    row("the health fund cannot be reached: 20 minutes on hold, call again Tuesday", "mut f58 @mut:20 !mar", "f 58 · mut @mut:20 · due: 2026-11-24"),
    row("the CPAS's form, filled in in the person's place", "dcp h45-59 @cpas pour", "h 45-59 · soc/dcp @cpas instead"),
    row("somebody who does not speak French, Arabic, an interpreter is needed", "log f34 arabe interp -fran", "f 34 lang:ar interpreter · log -lang"),
    row("a site's bug: impossible", "its h47 impo bug", "h 47 · num/its impossible (bug)"),
    row("sent to a public computer space to learn the mouse", "ini f66 >epn ori", "f 66 · num/ini referred · to: epn"),
    row("a contact form of the commune, no mailbox", "ctc f60+ @commune -mail", "f 60+ · num/ctc @commune -mail"),
    row("social documents asked for, and printed", "att f48 ok imp ok", "f 48 · cou/att done · num/imp done"),
    row("rights to check: she did not know", "dro f39", "f 39 · soc/dro"),
    row("by appointment: lost password, a man from Namur", "mdp h 5000 sur rdv", "h 5000 appointment · num/mdp"),
    row("eviction in two weeks, name given", "expul f34 !2sem \"Amina\"", "“Amina” f 34 · log/expul · due: 2026-12-02"),
    row("reception, a queue in front: only the topic", "log", "log"),
    row("reception: a woman, and nothing else said", "f", "f"),
];

fn keys(line: &str) -> usize {
    1 + line.chars().count() + 1
}

#[test]
fn every_visit_means_what_it_says_and_costs_no_more_than_promised() {
    println!("keys  line                        visit");
    for row in ROWS {
        assert_eq!(said::said(row.line, Lang::Fr), row.means, "{}: {}", row.who, row.line);
        let keys = keys(row.line);
        println!("{keys:>4}  {:<28}{}", row.line, row.who);
        if let Some(most) = row.most {
            assert!(keys <= most, "{} costs {keys} keys, at most {most} are promised", row.line);
        }
    }
    let mut all: Vec<usize> = ROWS.iter().map(|row| keys(row.line)).collect();
    all.sort_unstable();
    let median = all[all.len() / 2];
    println!("{median:>4}  median of {} visits", all.len());
    assert!(ROWS.len() >= 20);
    assert!(median <= FULL, "the usual visit costs {median} keys");
}
