//! A place for backups that is full, the first or the second: what its rotation would remove anyway makes room, the newest
//! sound backup stays in any case, and where nothing helps that is said in words that name the place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{Days, NaiveDateTime, NaiveTime};
use guichet::{
    error::{Kind, Result},
    store::backup::{self, Places},
};

use crate::{
    UNUSABLE,
    form::{FORMS, Form, files},
    real::{House, screen::Screen},
    small::SmallDisk,
};

/// A house whose first or second place for backups has room for two of them, and not for three.
struct Full {
    // Before the house: its folder goes once nothing is mounted there.
    _disk: SmallDisk,
    house: House,
    places: Places,
    /// The folder that is small.
    small: &'static str,
}

const FIRST: &str = "backups";
const SECOND: &str = "usb";

impl Full {
    fn of(form: Form, small: &'static str) -> Option<Self> {
        let house = form.house();
        house.done(&["add", "its f67 \"Ana Quatresous\""]);
        let second = (small == SECOND).then(|| house.path(SECOND));
        if second.is_some() {
            let config = fs::read_to_string(house.path("config.toml")).expect("the configuration");
            house.write("config.toml", format!("{config}[backup]\nsecond = \"usb\"\n"));
        }
        let measured = Places { folder: house.path("measured"), second: None };
        let measured = backup::make(&house.db(), house.key().as_ref(), &measured, at(30, 9)).expect("a backup");
        let length = fs::metadata(measured.file).expect("its length").len();
        let disk = SmallDisk::at(&house.path(small), length * 5 / 2)?;
        let places = Places { folder: house.path(FIRST), second };
        Some(Self { _disk: disk, house, places, small })
    }

    /// Makes a backup at that moment, and says what became of it in the small place.
    fn put(&self, moment: NaiveDateTime) -> Result<PathBuf> {
        let made = backup::make(&self.house.db(), self.house.key().as_ref(), &self.places, moment)?;
        made.second.unwrap_or(Ok(made.file))
    }

    /// The moments in the names of what lies in the small place, each of which is sound.
    fn there(&self) -> Vec<String> {
        let names = self.names();
        for name in &names {
            backup::verify(&self.path(name), self.house.key().as_ref()).expect("what has the name of a backup is one");
        }
        assert!(files(&self.house, self.small, ".part").is_empty());
        names.iter().map(|name| name["guichet-".len()..][..MOMENT.len()].to_owned()).collect()
    }

    fn names(&self) -> Vec<String> {
        files(&self.house, self.small, ".db")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.house.path(self.small).join(name)
    }
}

const MOMENT: &str = "2026-11-18-170000";

/// So many days ago, at that hour.
fn at(days_ago: u64, hour: u32) -> NaiveDateTime {
    (crate::today() - Days::new(days_ago)).and_time(NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour"))
}

fn written(moments: &[NaiveDateTime]) -> Vec<String> {
    moments.iter().map(|moment| moment.format("%Y-%m-%d-%H%M%S").to_string()).collect()
}

#[test]
fn what_the_rotation_removes_anyway_makes_room_in_a_place_that_is_full() {
    for (form, small) in FORMS.into_iter().flat_map(|form| [(form, FIRST), (form, SECOND)]) {
        let Some(full) = Full::of(form, small) else { return };
        let [morning, evening, later] = [at(20, 9), at(20, 17), at(16, 17)];
        full.put(morning).expect("room for one");
        full.put(evening).expect("room for two");
        assert_eq!(full.there(), written(&[morning, evening]));
        full.put(later).expect("room is made");
        assert_eq!(full.there(), written(&[evening, later]), "{form:?} {small}");
    }
}

#[test]
fn a_place_that_is_full_of_what_is_kept_loses_nothing_and_is_named() {
    for (form, small) in FORMS.into_iter().flat_map(|form| [(form, FIRST), (form, SECOND)]) {
        let Some(full) = Full::of(form, small) else { return };
        let kept = [at(20, 17), at(16, 17)];
        for moment in kept {
            full.put(moment).expect("room for two");
        }
        let answer = full.house.run(&["backup"]);
        assert_eq!(full.there(), written(&kept), "{form:?} {small}");
        if small == FIRST {
            answer.is_refusal(UNUSABLE, "Aucune sauvegarde n'a pu être écrite : le disque de");
            let words = [&full.house.text(FIRST), "est plein", "elles-mêmes sont intactes", "Libérez de la place"];
            assert!(words.iter().all(|words| answer.err.contains(*words)), "{answer:?}");
        } else {
            let words =
                ["Le second endroit est plein", &full.house.text(SECOND), "faite et vérifiée", "une clé plus grande"];
            assert!(answer.status == 0 && words.iter().all(|words| answer.err.contains(words)), "{answer:?}");
            assert_eq!(files(&full.house, FIRST, ".db").len(), 3);
            // What is to be done is not a backup, which would fail again.
            let examined = full.house.run(&["doctor"]).out;
            let words =
                ["n'a plus assez de place pour la dernière sauvegarde", &full.house.text(SECOND), "puis « guichet"];
            assert!(words.iter().all(|words| examined.contains(words)), "{examined}");
            assert!(!examined.contains("Le second endroit étant là"), "{examined}");
        }
        // Room is what was missing.
        fs::remove_file(full.path(&full.names()[0])).expect("room");
        let answer = full.house.run(&["backup"]);
        assert!(answer.status == 0 && !answer.err.contains("plein"), "{answer:?}");
        assert_eq!(full.there().len(), 2);
    }
}

#[test]
fn the_only_sound_backup_of_a_place_that_is_full_stays_though_the_rotation_would_remove_it() {
    for small in [FIRST, SECOND] {
        let Some(full) = Full::of(Form::Plain, small) else { return };
        let sound = full.put(at(20, 9)).expect("room for one");
        let damaged = full.put(at(20, 17)).expect("room for two");
        damage(&damaged);
        let error = full.put(at(16, 17)).expect_err("no room");
        assert_eq!(error.kind(), if small == FIRST { Kind::NoBackup } else { Kind::NoSecond });
        backup::verify(&sound, None).expect("still sound");
        assert!(damaged.exists());
    }
}

/// Spoils a file and leaves it as long as it is.
fn damage(file: &Path) {
    let mut bytes = fs::read(file).expect("the file");
    bytes[4096..].fill(0xff);
    fs::write(file, bytes).expect("written over");
}

#[test]
fn on_a_small_screen_a_full_second_place_is_said_to_its_end() {
    let Some(full) = Full::of(Form::Plain, SECOND) else { return };
    for moment in [at(20, 17), at(16, 17)] {
        full.put(moment).expect("room for two");
    }
    let mut screen = Screen::start(full.house.typed(&[]), (80, 24));
    screen.sees("File du jour").types("b").sees("pas clôturée").types("v");
    screen.waits("the whole notice", |contents| {
        let said = contents.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = [
            "Le second endroit est plein, la copie n'y a pas été écrite",
            "usb. La sauvegarde au premier endroit est faite et vérifiée.",
            "Libérez-y de la place ou prenez une clé plus grande",
            "ou « guichet backup »).",
        ];
        words.iter().all(|words| said.contains(words))
    });
}
