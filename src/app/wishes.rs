//! What a person can ask for, on the person's page: to be given what is held, to be left alone, to be erased. Each asks
//! for a reason, because the decision is written down; erasing asks for a word besides, which nobody types by mistake.

use std::path::{Path, PathBuf};

use super::{
    App,
    action::{Action, Place},
    day::places,
    holding::{self, Sayer},
    lasting::Act,
    line::Line,
    new_file,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    prompt::{Ask, AskPurpose, Choice, ChoicePurpose},
    words,
};
use crate::{
    config,
    domain::{
        fold,
        ids::PersonId,
        privacy::{Answer, Erased, PrivateNotes, Subject, Wish},
        rotation::held_until,
    },
    error::{Error, Kind, Result},
    exchange::document::{Format, bytes},
    store::{backup::set_aside, drafts::Held, tombstones},
    text::Texts,
};

/// The question for the reason to erase, which is also the name of its draft.
const WHY_ERASE: &str = "ask-erase-reason";

/// What is asked about a person's wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WishAsk {
    /// The file for what is held, with these private notes; how many others wrote.
    Export(PrivateNotes, u64),
    /// Why the record is only kept from now on.
    Restrict,
    /// Why it is used again.
    Lift,
    /// Why the person is erased.
    Erase,
    /// The word that erases, for this reason.
    EraseWord(String),
}

impl App {
    /// Whether an action about a person's wish is possible; `None` where it is not one.
    pub(super) fn can_with_wish(&self, action: Action) -> Option<bool> {
        let is_wish = matches!(action, Action::PersonExport | Action::PersonRestrict | Action::PersonErase);
        is_wish.then(|| self.place() == Place::Person)
    }

    pub(super) fn act_on_wish(&mut self, action: Action) -> Result<()> {
        self.must(Self::may_coordinate_here, "wishes")?;
        let Some(Page::Person(page)) = self.pages.last() else { return Ok(()) };
        let (id, is_restricted) = (page.file.person.id.clone(), page.file.restricted.is_some());
        match action {
            Action::PersonExport => {
                let others = self.store.holding(&id, PrivateNotes::Own, &self.stamp().worker)?.private_left_out;
                self.ask_whose_notes(id, others);
            }
            Action::PersonRestrict if is_restricted => {
                self.ask("ask-lift-reason", "ask-lift-reason-reading", "", AskPurpose::Wish(id, WishAsk::Lift));
            }
            Action::PersonRestrict => {
                let purpose = AskPurpose::Wish(id, WishAsk::Restrict);
                self.ask("ask-restrict-reason", "ask-restrict-reason-reading", "", purpose);
            }
            _ => self.ask_why_to_erase(id, ""),
        }
        Ok(())
    }

    /// Asks whether the private notes of others go out as well; where there are none, at once for the file.
    pub(super) fn ask_whose_notes(&mut self, id: PersonId, others: u64) {
        if others == 0 {
            return self.ask_holding_file(id, PrivateNotes::Own, 0);
        }
        let counted = |key| self.texts.with(key, &[("count", others.into())]);
        let title = counted("ask-holding-private");
        let options = [counted("ask-holding-private-own"), self.texts.t("ask-holding-private-all")];
        self.put_choice(Choice::new(title, options.into(), 0, ChoicePurpose::HoldingNotes(id, others)));
    }

    /// It is chosen whose private notes go out: only the own, or all.
    pub(super) fn ask_holding_file(&mut self, id: PersonId, notes: PrivateNotes, others: u64) {
        // Neither the name nor the card is part of the file's name.
        let name = format!("{}-{}.pdf", self.texts.t("holding-file"), self.now.today());
        let reading = match notes {
            PrivateNotes::Everybodys => "ask-holding-file-reading-all",
            _ if others > 0 => "ask-holding-file-reading-own",
            _ => "ask-holding-file-reading",
        };
        self.ask("ask-holding-file", reading, &name, AskPurpose::Wish(id, WishAsk::Export(notes, others)));
    }

    pub(super) fn ask_why_to_erase(&mut self, id: PersonId, reason: &str) {
        self.ask(WHY_ERASE, "ask-erase-reason-reading", reason, AskPurpose::Wish(id, WishAsk::Erase));
    }

    /// Enter in a question about a wish; `false` when the answer is not understood.
    pub(super) fn answered_wish(&mut self, id: &PersonId, asked: &WishAsk, text: &str) -> Result<bool> {
        if text.is_empty() {
            return Ok(false);
        }
        self.must(Self::may_coordinate_here, "wishes")?;
        match asked {
            WishAsk::Export(notes, _) => return self.export_person(id, *notes, text),
            WishAsk::Restrict => {
                let card = self.card_of(id)?;
                self.store.restrict_person(id, text, &self.stamp())?;
                self.lasts(Act::Restricted(card));
                self.refresh();
                self.done(self.texts.t("notice-person-restricted"));
                let key = words::key_of(&self.texts, Action::PersonRestrict);
                let hint = self.texts.with("notice-person-restricted-hint", &[("key", key.into())]);
                if let Some(notice) = self.notice.as_mut().filter(|notice| notice.hint.is_none()) {
                    notice.hint = Some(hint);
                }
            }
            WishAsk::Lift => {
                let card = self.card_of(id)?;
                self.store.lift_restriction(id, text, &self.stamp())?;
                self.lasts(Act::Lifted(card));
                self.refresh();
                self.done(self.texts.t("notice-person-lifted"));
            }
            WishAsk::Erase => self.ask_the_word(id, text)?,
            WishAsk::EraseWord(reason) => {
                if fold::words(text) != fold::words(&self.texts.t("erase-word")) {
                    return Ok(false);
                }
                self.erase_person(id, reason)?;
            }
        }
        Ok(true)
    }

    /// Writes what is held about a person; `false` where the file's name asks for a format that is not known.
    fn export_person(&mut self, id: &PersonId, notes: PrivateNotes, typed: &str) -> Result<bool> {
        let ending = Path::new(typed).extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let format = match ending.as_deref() {
            Some("json") => None,
            Some("md" | "markdown") => Some(Format::Markdown),
            Some("txt") => Some(Format::Text),
            Some("html" | "htm") => Some(Format::Html),
            Some("pdf") | None => Some(Format::Pdf),
            Some(_) => return Ok(false),
        };
        let (card, held) = (self.card_of(id)?, self.store.holding(id, notes, &self.stamp().worker)?);
        let written = match format {
            None => serde_json::to_vec_pretty(&held).map_err(|error| Error::new(Kind::Internal).because(error))?,
            Some(format) => {
                let texts = Texts::new(holding::language(&held, self.lang()));
                let sayer = Sayer {
                    texts: &texts,
                    vocabulary: &self.vocabulary,
                    rights: &self.rights,
                    config: &self.config,
                    clock: self.clock,
                    now: self.now,
                };
                bytes(&sayer.document(&held), format)?
            }
        };
        let path = config::in_documents(typed);
        new_file::write(&path, &written, false)?;
        let ending = format.map_or("json", Format::ending);
        self.store.audit_handed_out(&held, holding::handed(notes).as_form(ending), &self.stamp())?;
        self.store.decide(id, Wish::Access, Answer::Exported, "", &self.stamp())?;
        self.lasts(Act::HandedOut(card));
        let values = [("path", path.display().to_string().into()), ("count", held.private_left_out.into())];
        self.written_in_words(self.texts.with("notice-holding-written", &values), &path);
        Ok(true)
    }

    /// Says what erasing will do, and asks for the word. It is never there already: no single key erases.
    fn ask_the_word(&mut self, id: &PersonId, reason: &str) -> Result<()> {
        let person = self.store.person(id, 0)?.person;
        self.store.must_be_reason(id, reason)?;
        let would = self.store.would_erase(&[Subject::Person(id.clone())])?;
        let word = self.texts.t("erase-word");
        let values = [
            ("visits", would.visits.into()),
            ("cases", would.cases.into()),
            ("day", self.long_date(held_until(self.now.today())).into()),
            ("word", word.into()),
        ];
        let hint = self.texts.with("ask-erase-word-reading", &values);
        self.overlay = Some(Overlay::Ask(Ask {
            title: self.texts.with("ask-erase-word", &[("who", person.label().into())]),
            line: Line::default(),
            reading: hint.clone(),
            hint,
            proposed: false,
            problem: None,
            purpose: AskPurpose::Wish(id.clone(), WishAsk::EraseWord(reason.to_owned())),
            slot: String::new(),
            version: None,
            had: Held::default(),
        }));
        Ok(())
    }

    /// Says what was erased again on opening, because a backup had brought it back, and has it entered.
    pub(super) fn tell_what_came_back(&mut self) {
        // What cannot be entered now is with whatever is entered next.
        let _ = self.store.enter_what_came_back(&self.stamp());
        let again = self.store.came_back();
        if !again.is_nothing() {
            let said = Notice::new(Tone::Info, erased_again(&self.texts, &again));
            self.notice.get_or_insert(said);
        }
    }

    /// Says behind a change that is saved what it struck from the register of decisions.
    pub(super) fn say_struck(&mut self, reasons: u64) {
        if let (Some(struck), Some(notice)) = (said_of_struck(&self.texts, reasons), self.notice.as_mut()) {
            notice.text = format!("{} {struck}", notice.text);
        }
    }

    fn erase_person(&mut self, id: &PersonId, reason: &str) -> Result<()> {
        let erased = self.store.erase_person(id, &[], reason, &self.stamp())?;
        self.lasts(Act::Erased);
        // On the disk it went with the person.
        self.drafts.forget(&AskPurpose::Wish(id.clone(), WishAsk::Erase).slot(WHY_ERASE));
        self.pages.retain(|page| !matches!(page, Page::Person(page) if page.file.person.id == *id));
        self.refresh();
        if let Some(record) = self.store.path() {
            let places = places(&self.config.backup, record);
            for folder in [Some(&places.folder), places.second.as_ref()].into_iter().flatten() {
                // The next backup lays them there otherwise.
                let _ = tombstones::lay_beside(record, folder);
            }
        }
        let until = self.long_date(held_until(self.now.today()));
        let mut said = self.texts.with("notice-person-erased", &[("day", until.into())]);
        if let Some(struck) = said_of_struck(&self.texts, erased.reasons) {
            said = format!("{said} {struck}");
        }
        if let Some(aside) = self.store.path().and_then(|record| said_of_set_aside(&self.texts, record)) {
            said = format!("{said} {aside}");
        }
        self.done(said);
        if !erased.to_the_byte {
            let said = self.texts.t("cli-erased-not-to-the-byte");
            self.notice = Some(Notice::new(Tone::Warning, said));
        }
        Ok(())
    }
}

/// From how many reasons of the register something was struck, as a sentence; none where it was from none.
pub fn said_of_struck(texts: &Texts, reasons: u64) -> Option<String> {
    (reasons > 0).then(|| texts.with("reasons-struck", &[("count", reasons.into())]))
}

/// What a restore set aside and no rotation removes, as a sentence; none where there is nothing.
pub fn said_of_set_aside(texts: &Texts, record: &Path) -> Option<String> {
    let aside = set_aside(record);
    let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let files: Vec<String> = aside.iter().map(name).collect();
    let values = [("count", files.len().into()), ("files", files.join(", ").into())];
    (!files.is_empty()).then(|| texts.with("erased-set-aside", &values))
}

/// What a backup had brought back and was erased again, as a sentence.
pub fn erased_again(texts: &Texts, again: &Erased) -> String {
    let values = [
        ("people", again.people.into()),
        ("cases", again.cases.into()),
        ("visits", again.visits.into()),
        ("names", again.names.into()),
        ("testimonies", again.testimonies.into()),
    ];
    texts.with("cli-restored-erased", &values)
}
