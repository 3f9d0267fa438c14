//! The screen as a person sees it: keys are typed, frames are read. No terminal, no file.

#[path = "../invented/mod.rs"]
mod invented;
#[path = "../pages/mod.rs"]
mod pages;
#[path = "../start/mod.rs"]
mod start;

mod audit;
mod begun;
mod begun_again;
mod cases;
mod cases_doc;
mod counter;
mod day;
mod directory;
mod doctor;
mod fast_line;
mod figures;
mod first_sheet;
mod first_start;
mod lock;
mod lock_elsewhere;
mod lock_words;
mod looks;
mod offer;
mod overtaken;
mod palette;
mod people;
mod queue;
mod readme;
mod recovery;
mod referrals;
mod retention;
mod review;
mod rights;
mod role;
mod services;
mod sheet;
mod slip;
mod struck;
mod survey;
mod testimonies;
mod undo;
mod undo_stops;
mod undo_words;
mod ways;
mod wishes;
