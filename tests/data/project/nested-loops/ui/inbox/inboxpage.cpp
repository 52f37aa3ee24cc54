// SPDX-License-Identifier: GPL-3.0-or-later

QEventLoop loop; // broken
QCoreApplication::processEvents(); // broken
dialog.exec(); // broken
QMessageBox::question(this, {}, {}); // broken
const auto path = QFileDialog::getOpenFileName(this); // broken
future.waitForFinished(); // broken
dialog->open();
const auto text = tr("exec()");
