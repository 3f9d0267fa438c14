//! What the program says of what it did, or could not do.

use std::path::Path;

use super::{
    App,
    action::Action,
    new_file,
    notice::{Notice, Tone},
    words,
};
use crate::error::{Error, Kind};

impl App {
    /// Says what was done, after the commit; a look at the record that failed since is said with it.
    pub(super) fn done(&mut self, text: String) {
        let failed = self.notice.take().filter(|notice| notice.tone == Tone::Error);
        self.notice = Some(match failed {
            None => Notice::new(Tone::Done, text),
            Some(failed) => Notice { tone: Tone::Warning, text: format!("{text} · {}", failed.text), ..failed },
        });
    }

    /// Says that a file was written, and what is worth knowing of its folder.
    pub(super) fn written(&mut self, said: &str, path: &Path) {
        self.written_in_words(self.texts.with(said, &[("path", path.display().to_string().into())]), path);
    }

    /// The same, in words that say more than where.
    pub(super) fn written_in_words(&mut self, text: String, path: &Path) {
        self.done(text);
        if let (Some(folder), Some(notice)) = (new_file::open_folder(path), &mut self.notice) {
            let folder = folder.display().to_string();
            notice.hint = Some(self.texts.with("clean-open-folder", &[("path", folder.into())]));
        }
    }

    /// Says several problems at once; what to do is said for the first.
    pub(super) fn tell_all(&mut self, problems: &[Error]) {
        let notices = problems.iter().map(|problem| Notice::of_error(problem, self.store.path(), &self.texts));
        self.notice = notices.reduce(|first, next| Notice { text: format!("{} {}", first.text, next.text), ..first });
    }

    pub(super) fn tell(&mut self, error: &Error) {
        // Whatever goes wrong in a record that is not where it was comes from that.
        let astray = self.store.still_in_place().err();
        let error = astray.as_ref().unwrap_or(error);
        let mut notice = Notice::of_error(error, self.store.path(), &self.texts);
        if let Some(way) = self.way_without_link().filter(|_| error.kind() == Kind::Restricted) {
            notice.hint = Some(way);
        }
        self.notice = Some(notice);
    }

    /// How the line or the form of a new visit is recorded without the person whose record is only kept.
    fn way_without_link(&self) -> Option<String> {
        if self.can(Action::LineUnlink) {
            let (key, name) = (words::key_of(&self.texts, Action::LineUnlink), self.texts.t("action-line-unlink"));
            return Some(self.texts.with("restricted-line-hint", &[("key", key.into()), ("name", name.into())]));
        }
        let is_form = self.new_form_open().is_some_and(|page| page + 1 == self.pages.len());
        let (field, answer) = (self.texts.t("field-linked"), self.texts.t("field-linked-no"));
        is_form.then(|| self.texts.with("restricted-form-hint", &[("field", field.into()), ("answer", answer.into())]))
    }
}
