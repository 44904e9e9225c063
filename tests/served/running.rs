//! A web server on a free port of this machine, in a folder of its own, which stops when the test lets go of it.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A server with its own file of headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    Apache,
    Caddy,
}

/// How long a server may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often another port is tried where somebody was quicker.
const TRIES: usize = 5;

pub struct Running {
    pub kind: Kind,
    pub port: u16,
    folder: PathBuf,
    child: Child,
}

impl Drop for Running {
    /// Also where the test has failed: a panic lets go of what it holds.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Where a program is: servers are often outside of the path of users.
fn program(name: &str) -> PathBuf {
    let path = std::env::var("PATH").unwrap_or_default();
    let mut folders = path.split(':').chain(["/usr/sbin", "/usr/local/sbin"]).map(Path::new);
    let found = folders.find_map(|folder| Some(folder.join(name)).filter(|program| program.is_file()));
    found.unwrap_or_else(|| {
        panic!("{name} is not installed; `.ci/tools.sh servers` does that, and `make test` asks for it")
    })
}

/// The file of headers of a server.
fn ours(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/headers").join(name)
}

/// Files with some content at the top of a site and in a folder of it.
fn write_site(root: &Path, files: &[&str], htaccess: bool) {
    for base in [root.to_owned(), root.join("dialogen")] {
        for file in files {
            let file =
                if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { (*file).to_owned() };
            let path = base.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            // Long enough that it is worth packing.
            fs::write(path, "<!doctype html>".repeat(200)).unwrap();
        }
        if htaccess {
            fs::copy(ours("htaccess"), base.join(".htaccess")).unwrap();
        }
    }
}

/// What the whole server is told, beside our own file.
fn config(kind: Kind, folder: &Path, port: u16) -> String {
    let (here, ours) = (folder.display(), |name| ours(name).display().to_string());
    match kind {
        Kind::Nginx => format!(
            "daemon off;\nmaster_process off;\npid {here}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n\
             client_body_temp_path {here}/body;\nproxy_temp_path {here}/proxy;\nfastcgi_temp_path {here}/fastcgi;\n\
             uwsgi_temp_path {here}/uwsgi;\nscgi_temp_path {here}/scgi;\n\
             server {{\nlisten 127.0.0.1:{port};\nroot {here}/site;\nindex index.html;\ninclude {};\n}}\n}}\n",
            ours("nginx.conf")
        ),
        Kind::Apache => {
            let modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate"];
            let load = |name: &str| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n");
            let modules: String = modules.into_iter().map(load).collect();
            format!(
                "ServerName 127.0.0.1\nServerRoot {here}\nListen 127.0.0.1:{port}\nPidFile {here}/pid\nErrorLog /dev/stderr\n\
                 DefaultRuntimeDir {here}\n{modules}TypesConfig /etc/mime.types\nDocumentRoot {here}/site\n\
                 DirectoryIndex index.html\n<Directory {here}/site>\nRequire all granted\n\
                 AllowOverride FileInfo Indexes\n</Directory>\n"
            )
        }
        Kind::Caddy => format!(
            "{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n\tbind 127.0.0.1\n\troot * {here}/site\n\
             \tfile_server\n\timport {}\n}}\n",
            ours("Caddyfile")
        ),
    }
}

impl Running {
    /// Starts a server with our file of headers and waits until it answers.
    pub fn start(kind: Kind, files: &[&str], portable: &str) -> Running {
        let folder = std::env::temp_dir().join(format!("dialogue-explorer-{kind:?}-{}", std::process::id()));
        fs::create_dir_all(folder.join("site")).unwrap();
        write_site(&folder.join("site"), &[files, &[portable]].concat(), kind == Kind::Apache);
        for _ in 0..TRIES {
            // A port that is free now may not be in a moment; then the server ends, and another is tried.
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            let mut running = Running { kind, port, child: spawn(kind, &folder, port), folder: folder.clone() };
            let begun = Instant::now();
            while running.child.try_wait().unwrap().is_none() {
                if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                    return running;
                }
                assert!(begun.elapsed() < PATIENCE, "{kind:?} does not answer:\n{}", running.log());
                std::thread::sleep(Duration::from_millis(20));
            }
            let log = running.log();
            assert!(log.to_lowercase().contains("in use"), "{kind:?} ended:\n{log}");
            // Its folder stays for the next one.
            running.folder = folder.join("site/none");
        }
        panic!("{kind:?} found no free port");
    }

    /// What the server has said.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

fn spawn(kind: Kind, folder: &Path, port: u16) -> Child {
    let file = folder.join("config");
    fs::write(&file, config(kind, folder, port)).unwrap();
    let (name, before, after): (&str, &[&str], &[&str]) = match kind {
        Kind::Nginx => ("nginx", &["-c"], &[]),
        // One process, which is stopped with all that it has begun.
        Kind::Apache => ("apache2", &["-X", "-f"], &[]),
        Kind::Caddy => ("caddy", &["run", "--config"], &["--adapter", "caddyfile"]),
    };
    let log = fs::File::create(folder.join("log")).unwrap();
    let mut command = Command::new(program(name));
    command.args(before).arg(&file).args(after).current_dir(folder).stdin(Stdio::null());
    for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env(variable, folder);
    }
    command.stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap()
}
