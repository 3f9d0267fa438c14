//! Words whose record was taken back and is not there again: nobody can go on with them, but whoever typed them reads all of
//! them in the walk through what is not finished, and keeps them or throws them away there.

use super::{
    App,
    form::{Field, Kind, service::ServiceForm, visit::VisitForm},
    form_page,
    notice::{Notice, Tone},
    pages::Page,
    service,
};
use crate::{
    domain::loose_end::{DraftPlace, LooseEnd, OwnDraft},
    error::Result,
    store::typed_words::place_of,
};

/// Whether words were typed about a record that is not there any more.
pub(super) fn is_homeless(draft: &OwnDraft) -> bool {
    let is_new = [form_page::NEW, service::NEW].contains(&place_of(&draft.slot));
    draft.about.is_none() && draft.place != DraftPlace::FastLine && draft.has_record() && !is_new
}

impl App {
    /// Shows words that have no record any more where all of them can be read.
    pub(super) fn show_homeless(&mut self, draft: &OwnDraft) -> Result<()> {
        if self.kept(&draft.slot)?.is_none() {
            // It went with somebody who was erased since it was offered.
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("review-draft-homeless")));
            self.add_the_words(draft);
            return Ok(());
        }
        let day = self.review().map_or_else(|| self.day(), |page| page.day);
        self.review_day(day)?;
        if let Some(Page::Review(page)) = self.pages.last_mut() {
            let is_it = |end: &LooseEnd| matches!(end, LooseEnd::Draft(other) if other.slot == draft.slot);
            let place = page.ends.iter().position(is_it);
            // Left as they were for today, they are shown to whoever takes them up all the same.
            if place.is_none() {
                page.ends.insert(0, LooseEnd::Draft(draft.clone()));
            }
            page.selected = place.unwrap_or_default();
        }
        self.offer_for_loose_end()?;
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("review-draft-homeless")));
        Ok(())
    }

    /// All the words of a text that has no record any more: of a form every field that says something. None
    /// for any other loose end, and none about somebody whose record is only kept.
    pub fn homeless_words(&self, end: &LooseEnd) -> Vec<String> {
        let LooseEnd::Draft(draft) = end else { return Vec::new() };
        if draft.restricted || !is_homeless(draft) {
            return Vec::new();
        }
        match draft.place {
            DraftPlace::Form => self.words_of_form(&draft.words),
            _ => draft.before.iter().chain([&draft.words]).filter(|words| !words.is_empty()).cloned().collect(),
        }
    }

    fn words_of_form(&self, kept: &str) -> Vec<String> {
        let (json, ctx) = (kept.split_once('\n').map_or(kept, |(_, json)| json), self.form_context());
        let visit = VisitForm::from_json(json, "", &ctx).map(|form| said_in(form.form().fields()));
        let service = || ServiceForm::from_json(json, "", &ctx).map(|form| said_in(form.form().fields()));
        visit.or_else(service).unwrap_or_else(|| vec![kept.to_owned()])
    }
}

/// What the fields say, in one paragraph: the words first, the answers behind them.
fn said_in(fields: &[Field]) -> Vec<String> {
    let (words, answers): (Vec<_>, Vec<_>) = fields.iter().partition(|field| matches!(field.kind, Kind::Note(_)));
    let said = words.into_iter().chain(answers).map(|field| (&field.label, field.said()));
    let said = said.filter(|(_, said)| !said.is_empty()).map(|(label, said)| format!("{label} : {said}"));
    vec![said.collect::<Vec<_>>().join(" · ")]
}
