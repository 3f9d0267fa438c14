//! What one key in the fast line costs: reading the whole line anew, and the completion of the word being typed.

use std::hint::black_box;

use chrono::NaiveDate;
use divan::{Bencher, counter::ItemsCount};
use guichet::{
    domain::{
        fast_line::{self, Context},
        vocabulary::Vocabulary,
    },
    text::Lang,
};

/// Lines as they are typed at a counter.
const LINES: &[&str] = &[
    "its f67 or av",
    "num itsme f 67 ordi avec 20m ok",
    "log f 34 5000 -francais !3j \"Amina\" // expulsion",
    "num itsme f 67 ordi avec 20m @mutuelle:15 -mail 5000 >epn !ven ok \"Fatima B.\" // revient avec sa carte",
];

/// The longest line that can be typed, in characters.
const LONGEST: usize = 4_000;

fn main() {
    divan::main();
}

fn context() -> Context<'static> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
    Context { vocabulary: Vocabulary::builtin(), lang: Lang::Fr, today }
}

/// A whole line, typed key by key: the time is that of all its keys, the items are keys.
#[divan::bench(args = LINES)]
fn typed(bencher: Bencher<'_, '_>, line: &str) {
    let (context, keys) = (context(), line.char_indices().count());
    bencher.counter(ItemsCount::new(keys)).bench_local(|| {
        for (at, c) in line.char_indices() {
            let end = at + c.len_utf8();
            black_box(fast_line::parse(&line[..end], &context));
            black_box(fast_line::completion(&line[..end], end, &context));
        }
    });
}

#[divan::bench(args = LINES)]
fn one_key(bencher: Bencher<'_, '_>, line: &str) {
    let context = context();
    bencher.bench_local(|| fast_line::parse(black_box(line), &context));
}

#[divan::bench(args = ["words", "unknown", "signs", "one word"])]
fn one_key_at_4000_characters(bencher: Bencher<'_, '_>, of: &str) {
    let (context, line) = (context(), long(of));
    bencher.bench_local(|| fast_line::parse(black_box(&line), &context));
}

#[divan::bench(args = ["i", "it", "log", "med", "revenu d'int"])]
fn completion(bencher: Bencher<'_, '_>, word: &str) {
    let context = context();
    bencher.bench_local(|| fast_line::completion(black_box(word), word.len(), &context));
}

#[divan::bench(args = ["words", "unknown", "signs", "one word"])]
fn completion_at_4000_characters(bencher: Bencher<'_, '_>, of: &str) {
    let (context, line) = (context(), long(of));
    bencher.bench_local(|| fast_line::completion(black_box(&line), line.len(), &context));
}

fn long(of: &str) -> String {
    let part = match of {
        "words" => "num itsme f 67 ordi avec 20m @mutuelle:15 -mail 5000 ",
        "unknown" => "zut flop brouk demande de la carte ",
        "signs" => "\" @ - > ! + : ",
        _ => "a",
    };
    part.chars().cycle().take(LONGEST).collect()
}
