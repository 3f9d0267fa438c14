//! The worker's questionnaire, as a worker answers it.

use guichet::{
    app::key::Key,
    config::Config,
    domain::{
        period::Period,
        survey::{Every, Survey, read},
        vocabulary::Vocabulary,
    },
    store::Store,
    text::Lang,
};

use crate::counter::{Counter, counter, now, on_disk, ours};

/// Asked at a month's end: October's questions are asked all through November.
fn monthly() -> Survey {
    Survey { every: Every::Month, ..Survey::builtin() }
}

fn asked(worker: &str, lang: Lang, size: (u16, u16), store: Store) -> Counter {
    let config = Config { lang: Some(lang), worker: worker.to_owned(), ..ours() };
    Counter::configured("1", config, monthly(), size, store, false)
}

fn october() -> Period {
    Period::parse("2026-10", now().today()).expect("a period")
}

#[test]
fn it_is_answered_with_one_key_a_question_and_is_not_asked_again() {
    let (_folder, open) = on_disk();
    let mut counter = asked("EB", Lang::Fr, (80, 24), open());
    counter.sees("vos réponses au questionnaire, y").type_text("y");
    counter.sees("Question 1 sur 5").sees("Chez qui l'accès a-t-il le plus reculé").sees("9 Hôpital").sees("0 rien de");
    // The digit row of a French keyboard answers too, and a digit without an answer is no other key.
    counter.type_text("é").sees("Question 2 sur 5").type_text("ç").sees("Question 2 sur 5");
    counter
        .press(Key::Esc)
        .sees("Question 1 sur 5")
        .type_text("1u")
        .sees("Question 1 sur 5")
        .type_text("22130")
        .sees("Vos réponses")
        .sees("Entrée les envoie");
    counter.sees("CPAS").sees("rien de tout cela");
    assert_eq!(open().survey_counts(&october()).expect("counts"), [].into(), "nothing is kept before it is sent");
    counter.press(Key::Enter).sees("Merci").does_not_see("vos réponses au questionnaire");
    let counts = open().survey_counts(&october()).expect("counts");
    assert_eq!(counts["inaccessible"], [("cpas".to_owned(), 1)].into());
    assert_eq!(counts["trend"], [(String::new(), 1)].into());
    // Undo does not know of it, and neither does the same worker at the next start.
    counter.type_text("u").sees("Plus rien que vous puissiez annuler");
    drop(counter);
    asked("EB", Lang::Fr, (80, 24), open()).does_not_see("questionnaire").type_text(":").does_not_see("questionnaire");
    asked("KL", Lang::En, (120, 36), open()).sees("your answers to the questionnaire, y");
}

#[test]
fn not_this_time_is_an_answer_and_leaving_is_none() {
    let (_folder, open) = on_disk();
    let mut counter = asked("EB", Lang::En, (120, 36), open());
    counter.type_text("y").type_text("1").press(Key::Esc).press(Key::Esc).sees("your answers to the questionnaire");
    counter.type_text("yx").sees("Understood").does_not_see("your answers to");
    assert_eq!(open().survey_counts(&october()).expect("counts"), [].into());
    asked("EB", Lang::En, (120, 36), open()).does_not_see("your answers to");
}

#[test]
fn nobody_is_asked_without_initials_nor_outside_the_month_after_a_period() {
    asked("", Lang::Fr, (80, 24), Store::in_memory().expect("a store"))
        .does_not_see("questionnaire")
        .type_text("y")
        .sees("initiales");
    // The built-in questions are a quarter's; in the middle of November the third quarter is long gone.
    counter().does_not_see("questionnaire").type_text("y").sees("Rien n'est demandé");
}

#[test]
fn it_is_whole_on_a_narrow_screen() {
    let mut counter = asked("EB", Lang::Fr, (44, 24), Store::in_memory().expect("a store"));
    counter.type_text("y").sees("Question 1 sur 5").sees("9 Hôpital").sees("0 rien de tout cela");
}

#[test]
fn eight_questions_are_all_in_sight_before_they_are_sent() {
    let one = |n| {
        format!(
            "[[question]]\ncode = \"q{n}\"\nfr = \"Question {n} qui est longue, et même très longue, pour une ligne\"\n\
                 list = \"institution\"\nanswers = [\"cpas\"]\n"
        )
    };
    let text: String = (1..=8).map(one).collect();
    let empty = Survey { every: Every::Month, questions: Vec::new() };
    let survey = read(&text, &empty, Vocabulary::builtin()).expect("sound");
    let store = Store::in_memory().expect("a store");
    let mut counter = Counter::configured("1", ours(), survey, (80, 24), store, false);
    counter.type_text("y11111111").sees("Question 1 qui").sees("Question 8 qui");
    assert_eq!(counter.screen().matches("→ CPAS").count(), 8);
}
