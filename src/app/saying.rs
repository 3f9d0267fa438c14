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
        let mut notice = Notice::of_error(error, self.store.path(), &self.texts);
        if error.kind() == Kind::Restricted && self.can(Action::LineUnlink) {
            notice.hint = Some(self.way_without_link());
        }
        self.notice = Some(notice);
    }

    /// Which key takes from the line a person whose record is only kept: without them the visit is recorded.
    fn way_without_link(&self) -> String {
        let (key, name) = (words::key_of(&self.texts, Action::LineUnlink), self.texts.t("action-line-unlink"));
        self.texts.with("restricted-line-hint", &[("key", key.into()), ("name", name.into())])
    }
}
