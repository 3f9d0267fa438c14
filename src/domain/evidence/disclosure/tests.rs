use proptest::prelude::*;

use super::{super::RequestFacts, solver::Puzzle, *};
use crate::domain::visit::DigitalCheck;

const K: u64 = 3;
/// More than any count of these tests can be.
const MANY: u64 = 200;
const INSTITUTIONS: [&str; 3] = ["bank", "cpas", "mut"];
const REASONS: [&str; 2] = ["bug", "digital-only"];
const OBSTACLE: &str = "mail";

fn source() -> Source {
    let day = |text: &str| text.parse().expect("a day");
    Source {
        service: "Le Quai".to_owned(),
        commune: "Namur".to_owned(),
        from: day("2026-01-01"),
        to: day("2026-12-31"),
    }
}

fn disclosed(tally: &Tally, k: u64) -> Evidence {
    tally.disclose(Threshold::new(k).expect("a threshold"), source(), Vocabulary::builtin())
}

/// How many requests there are of each kind: institution (or none), then not impossible, impossible without a reason,
/// or for a reason; then without and with the obstacle.
type Table = [[[u64; 2]; 4]; 4];

fn tally(table: &Table) -> Tally {
    let mut tally = Tally::default();
    for (institution, row) in table.iter().enumerate() {
        for (reason, cell) in row.iter().enumerate() {
            for (obstacle, count) in cell.iter().enumerate() {
                let request = RequestFacts {
                    institution: INSTITUTIONS.get(institution).copied(),
                    impossible: reason > 0,
                    why: reason.checked_sub(2).map(|reason| REASONS[reason]),
                    obstacles: if obstacle == 1 { " mail mail " } else { "" },
                    minutes: (reason % 2 == 0).then_some(10 + obstacle as u32),
                    hold_minutes: (reason == 2).then_some(5),
                };
                for _ in 0..*count {
                    tally.request(&request);
                }
            }
        }
    }
    tally
}

/// A count that is kept back: where it stands in the puzzle, and what it is.
struct Hidden {
    number: usize,
    truth: u64,
    what: String,
    is_total: bool,
}

/// All that somebody knows who has the page and the vocabulary.
struct Attack {
    puzzle: Puzzle,
    hidden: Vec<Hidden>,
    /// What is not counted anywhere on the page, but is left over in a line of it.
    left: Vec<Hidden>,
}

fn key(list: List, code: &str) -> Key {
    Key::of(list, code, Vocabulary::builtin())
}

impl Attack {
    /// A figure of the page, or one that it keeps back.
    fn figure(&mut self, told: Range, truth: u64, what: &str, is_total: bool) -> usize {
        let number = self.puzzle.number(told.at_least, told.at_most.unwrap_or(MANY).min(MANY));
        assert!(told.at_least <= truth && told.at_most.is_none_or(|most| truth <= most), "{what} is a lie: {told:?}");
        if told.known().is_none() && truth > 0 {
            self.hidden.push(Hidden { number, truth, what: what.to_owned(), is_total });
        }
        number
    }

    fn free(&mut self) -> usize {
        self.puzzle.number(0, MANY)
    }

    fn on(evidence: &Evidence, table: &Table) -> Self {
        let mut attack = Self { puzzle: Puzzle::default(), hidden: Vec::new(), left: Vec::new() };
        let sum = |cells: &dyn Fn(usize, usize, usize) -> bool| -> u64 {
            let all = (0..4).flat_map(|i| (0..4).flat_map(move |r| (0..2).map(move |o| (i, r, o))));
            all.filter(|(i, r, o)| cells(*i, *r, *o)).map(|(i, r, o)| table[i][r][o]).sum()
        };
        // Rows: institutions within the requests that replaced a counter.
        let total = attack.figure(evidence.institutions.total, sum(&|i, _, _| i < 3), "all requests", true);
        let rows: Vec<usize> = (0..3)
            .map(|at| {
                let told = evidence.institutions.part(&key(List::Institution, INSTITUTIONS[at]));
                attack.figure(told, sum(&|i, _, _| i == at), INSTITUTIONS[at], false)
            })
            .collect();
        attack.puzzle.adds_up(&rows, total);
        // Columns: reasons within all that was impossible.
        let total = attack.figure(evidence.impossible.total, sum(&|_, r, _| r > 0), "all impossible", true);
        let unsaid = attack.free();
        let mut columns: Vec<usize> = (0..2)
            .map(|at| {
                let told = evidence.impossible.part(&key(List::Impossible, REASONS[at]));
                attack.figure(told, sum(&|_, r, _| r == at + 2), REASONS[at], false)
            })
            .collect();
        columns.push(unsaid);
        attack.puzzle.adds_up(&columns, total);
        // Cells of both; the last row has no institution, the last column was possible.
        let mut grid = vec![Vec::new(); 3];
        for (at, row) in rows.iter().enumerate() {
            let of = key(List::Institution, INSTITUTIONS[at]);
            let detail = evidence.details.iter().find(|detail| detail.of == of);
            for (reason, column) in grid.iter_mut().enumerate() {
                let code = REASONS.get(reason).map(|code| key(List::Impossible, code));
                let told = detail.zip(code).map_or(Range::UNKNOWN, |(detail, code)| detail.impossible.part(&code));
                let truth = sum(&|i, r, _| i == at && r == if reason == 2 { 1 } else { reason + 2 });
                let what = format!("{} × {reason}", INSTITUTIONS[at]);
                column.push(attack.figure(told, truth, &what, false));
            }
            let possible = attack.free();
            let truth = sum(&|i, r, _| i == at && r == 0);
            attack.left.push(Hidden {
                number: possible,
                truth,
                what: format!("{} done", INSTITUTIONS[at]),
                is_total: false,
            });
            let line: Vec<usize> = grid.iter().map(|column| column[at]).chain([possible]).collect();
            attack.puzzle.adds_up(&line, *row);
        }
        for (mut column, whole) in grid.into_iter().zip(columns) {
            column.push(attack.free());
            attack.puzzle.adds_up(&column, whole);
        }
        // The obstacle: with it and without it, in each row.
        let told = evidence.obstacles.part(&key(List::Obstacle, OBSTACLE));
        let whole = attack.figure(told, sum(&|_, _, o| o == 1), OBSTACLE, false);
        let mut column = vec![attack.free()];
        for (at, row) in rows.iter().enumerate() {
            let of = key(List::Institution, INSTITUTIONS[at]);
            let detail = evidence.details.iter().find(|detail| detail.of == of);
            let told = detail.map_or(Range::UNKNOWN, |detail| detail.obstacles.part(&key(List::Obstacle, OBSTACLE)));
            let with = attack.figure(
                told,
                sum(&|i, _, o| i == at && o == 1),
                &format!("{} × obstacle", INSTITUTIONS[at]),
                false,
            );
            let without = attack.free();
            let truth = sum(&|i, _, o| i == at && o == 0);
            attack.left.push(Hidden {
                number: without,
                truth,
                what: format!("{} without", INSTITUTIONS[at]),
                is_total: false,
            });
            attack.puzzle.adds_up(&[with, without], *row);
            column.push(with);
        }
        attack.puzzle.adds_up(&column, whole);
        attack
    }

    /// Whether the promise holds.
    fn fails(&self) -> Result<(), TestCaseError> {
        for Hidden { number, truth, what, is_total } in &self.hidden {
            for value in u64::from(*is_total)..K {
                prop_assert!(self.puzzle.can_be(*number, value), "{} is {}, and cannot be {}", what, truth, value);
            }
        }
        // What is left over in a line stays open too, if somebody is in it and they are few.
        for Hidden { number, truth, what, .. } in self.left.iter().filter(|left| 0 < left.truth && left.truth < K) {
            let values = (0..MANY).filter(|value| self.puzzle.can_be(*number, *value)).take(K as usize).count();
            prop_assert!(values as u64 >= K, "{} is {}, and one of {}", what, truth, values);
        }
        Ok(())
    }
}

/// Few and many, and often none: small tables with every kind of hole.
fn table() -> impl Strategy<Value = Table> {
    let count = prop_oneof![4 => Just(0u64), 4 => 1u64..3, 2 => 3u64..6];
    prop::array::uniform4(prop::array::uniform4(prop::array::uniform2(count)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_count_that_is_kept_back_can_be_computed(table in table()) {
        Attack::on(&disclosed(&tally(&table), K), &table).fails()?;
    }

    #[test]
    fn what_is_protected_needs_no_more_protection(table in table()) {
        let once = disclosed(&tally(&table), K);
        let mut twice = once.clone();
        twice.protect();
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn minutes_are_those_of_enough_requests(
        noted in prop::collection::vec((0usize..3, prop::option::of(1u32..90)), 0..40), k in 3u64..8
    ) {
        let mut tally = Tally::default();
        for (institution, minutes) in &noted {
            let institution = Some(INSTITUTIONS[*institution]);
            tally.request(&RequestFacts { institution, minutes: *minutes, ..RequestFacts::default() });
        }
        let evidence = disclosed(&tally, k);
        let records = |of: &dyn Fn(&str) -> bool| {
            noted.iter().filter(|(at, minutes)| minutes.is_some() && of(INSTITUTIONS[*at])).count() as u64
        };
        let told = |code: &str| evidence.minutes.rows.keys().any(|key| key.code == code);
        for key in evidence.minutes.rows.keys() {
            prop_assert!(evidence.institutions.rows.contains_key(key), "minutes of a count that is kept back");
            prop_assert!(records(&|code| code == key.code) >= k);
        }
        if evidence.minutes.total.known().is_some() {
            let rest = records(&|code| !told(code));
            prop_assert!(rest == 0 || rest >= k, "what is left is that of {} requests", rest);
        }
    }
}

#[test]
fn without_the_complement_the_solver_would_find_it() {
    // Two institutions of 2 and 7 requests: with the total told, hiding the first alone hides nothing.
    let mut puzzle = Puzzle::default();
    let (total, small, large) = (puzzle.number(9, 9), puzzle.number(0, K - 1), puzzle.number(7, 7));
    puzzle.adds_up(&[small, large], total);
    assert!(puzzle.can_be(small, 2) && !puzzle.can_be(small, 1) && !puzzle.can_be(small, 0));

    let mut table = Table::default();
    (table[0][0][0], table[1][0][0], table[2][0][0]) = (2, 7, 20);
    let evidence = disclosed(&tally(&table), K);
    let told: Vec<_> = evidence.institutions.rows.iter().map(|(key, part)| (key.code.as_str(), part.known())).collect();
    assert_eq!(told, [("mut", Some(20))]);
    assert_eq!(evidence.institutions.total, Range::exact(29));
    let told: Vec<&Key> = evidence.institutions.rows.keys().collect();
    assert_eq!(evidence.institutions.without(&told), Range::exact(9));
}

#[test]
fn a_share_hides_with_the_few_who_answered_otherwise() {
    let mut tally = Tally::default();
    for at in 0..50 {
        let check =
            DigitalCheck { knows_space: Some(at % 2 == 0), needs_help: Some(at > 1), stable_connection: Some(false) };
        tally.visit(&check);
    }
    let evidence = disclosed(&tally, 5);
    assert_eq!(evidence.check.knows_space, Answers { yes: 25, no: 25, kept_back: 0 });
    assert_eq!(evidence.check.needs_help, Answers { yes: 0, no: 0, kept_back: 1 });
    assert_eq!(evidence.check.stable_connection, Answers { yes: 0, no: 50, kept_back: 0 }, "nought may be told");
}

#[test]
fn the_smallest_total_is_said_to_be_small_and_nothing_else() {
    let mut table = Table::default();
    table[0][2][1] = 2;
    let evidence = disclosed(&tally(&table), 5);
    let few = Range { at_least: 1, at_most: Some(4) };
    assert_eq!((evidence.institutions.total, evidence.impossible.total), (few, few));
    assert!(evidence.institutions.rows.is_empty() && evidence.details.is_empty());
    assert_eq!(evidence.minutes, Parts::hidden(Range::UNKNOWN, None));
}

#[test]
fn the_attack_finds_whatever_is_told_too_much() {
    let mut table = Table::default();
    (table[0][0][0], table[1][0][0], table[2][0][0]) = (2, 7, 20);
    (table[2][2][0], table[2][3][0], table[3][2][0], table[1][2][0]) = (9, 8, 5, 2);
    let evidence = disclosed(&tally(&table), K);
    assert!(Attack::on(&evidence, &table).fails().is_ok());
    // The complementary institution is told: the bank's two can be computed.
    let mut told = evidence.clone();
    told.institutions.rows.insert(key(List::Institution, INSTITUTIONS[1]), Range::exact(9));
    assert!(Attack::on(&told, &table).fails().is_err());
    // A small cell within two lines that are told.
    let mut table = Table::default();
    (table[0][0][0], table[0][2][0], table[1][0][0], table[1][2][0]) = (6, 7, 8, 1);
    let evidence = disclosed(&tally(&table), K);
    assert!(Attack::on(&evidence, &table).fails().is_ok());
    let cells: usize = evidence.details.iter().map(|detail| detail.impossible.rows.len()).sum();
    assert_eq!(cells, 0, "of the eight in the column seven would leave one, so they are kept back too");
    let mut told = evidence;
    told.details[0].impossible.rows.insert(key(List::Impossible, REASONS[0]), Range::exact(7));
    assert!(Attack::on(&told, &table).fails().is_err());
}
